package org.claimdesk.server.copy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.Download;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Copies of documents over HTTP. */
@Controller("/api/v1/copies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "evidence")
class CopyController {

  private final Jdbi jdbi;
  private final CopyReading reading;
  private final CopyKeeping keeping;
  private final CopyRepository copies;

  CopyController(Jdbi jdbi, CopyReading reading, CopyKeeping keeping, CopyRepository copies) {
    this.jdbi = jdbi;
    this.reading = reading;
    this.keeping = keeping;
    this.copies = copies;
  }

  /** Copies what an address gives. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<ArchivedCopy> fetch(Actor actor, @Body CopyRequest request) {
    String address = Field.text("fetch", request.fetch(), 2_048);
    return created(keeping.keep(actor, reading.fetch(address)));
  }

  /** Keeps a file: a document that can be read as text, or a PNG, JPEG, GIF or WebP picture. */
  @Post
  @Status(HttpStatus.CREATED)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<ArchivedCopy> upload(Actor actor, @Nullable @Part("file") CompletedFileUpload file)
      throws IOException {
    if (file == null) {
      throw Problem.badRequest(
          "file", "file is missing; send the document as a part of that name.");
    }
    MediaType declared = file.getContentType().orElse(null);
    return created(
        keeping.keep(
            actor,
            reading.file(
                file.getBytes(),
                Download.fileName("file", file.getFilename()),
                declared == null ? null : declared.getName(),
                declared == null ? null : declared.getParameters().get("charset").orElse(null))));
  }

  /** A copy. */
  @Get("/{id}")
  ArchivedCopy get(UUID id) {
    return jdbi.withHandle(handle -> copies.require(handle, id));
  }

  /**
   * A copy's text, of a page its article's, at most 100,000 characters at once.
   *
   * @param start index of the first UTF-16 code unit
   */
  @Get("/{id}/text")
  CopyText text(UUID id, @QueryValue(defaultValue = "0") int start) {
    return keeping.text(id, start);
  }

  /** Whether an excerpt stands in a copy word for word. */
  @Post("/{id}/excerpt")
  ExcerptPlace excerpt(UUID id, @Body Excerpt excerpt) {
    return keeping.find(id, excerpt);
  }

  /** The bytes of a copy as they came, always as a download; the entity tag is their SHA-256. */
  @Get("/{id}/archive")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> archive(UUID id) {
    CopyRepository.CopyFile file =
        jdbi.withHandle(handle -> copies.file(handle, id))
            .orElseThrow(() -> Problem.notFound("copy", id));
    String name = file.fileName() == null ? id + extension(file.mediaType()) : file.fileName();
    String type =
        file.charset() == null
            ? file.mediaType()
            : file.mediaType() + "; charset=" + file.charset();
    return Download.of(file.bytes(), type, name)
        .header("ETag", '"' + file.sha256() + '"')
        .header("Cache-Control", "private, max-age=31536000, immutable");
  }

  /** The answer that a copy was fetched as, with its headers: a WARC file (ISO 28500). */
  @Get("/{id}/warc")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> warc(UUID id) {
    byte[] warc =
        jdbi.withHandle(handle -> copies.warc(handle, id))
            .orElseThrow(() -> Problem.notFound("web archive of copy", id));
    return Download.of(warc, "application/warc", id + ".warc");
  }

  private static String extension(String mediaType) {
    return mediaType.startsWith("image/")
        ? "." + mediaType.substring("image/".length())
        : "." + org.claimdesk.server.format.DocumentFormat.ofMediaType(mediaType).extension();
  }

  private static HttpResponse<ArchivedCopy> created(ArchivedCopy copy) {
    return HttpResponse.created(copy, URI.create("/api/v1/copies/" + copy.id()));
  }
}
