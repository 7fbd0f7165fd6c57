package org.claimdesk.server.imports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Bringing in many documents at once, over HTTP. */
@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "jobs")
class ImportController {

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  /**
   * Begins to import the documents of a ZIP archive ({@code application/zip}), of JSON lines
   * ({@code application/x-ndjson}; each the fields of an article), of a WARC file ({@code
   * application/warc}), or the files of a form. 202 and the job, which tells what becomes of them.
   *
   * @param name what the import is called; the ending of a file's name says what it is where the
   *     content type does not
   */
  @Post
  @Consumes(MediaType.ALL)
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<Job> importDocuments(
      Actor actor,
      HttpRequest<?> request,
      @Nullable @QueryValue String name,
      @Nullable @Body InputStream body)
      throws IOException {
    if (body == null) {
      throw Problem.badRequest("file", "The body is empty; send the documents in it.");
    }
    MediaType type = request.getContentType().orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    // The whole of it first: a slow sender then holds no transaction, and a broken one leaves
    // nothing.
    Path received = Files.createTempFile("claimdesk-", ".import");
    try {
      try (body) {
        Files.copy(body, received, StandardCopyOption.REPLACE_EXISTING);
      }
      Job job = begin(actor, received, type, name);
      return HttpResponse.<Job>accepted(URI.create("/api/v1/jobs/" + job.id())).body(job);
    } finally {
      Files.delete(received);
    }
  }

  private Job begin(Actor actor, Path received, MediaType type, @Nullable String name)
      throws IOException {
    String title = name == null || name.isBlank() ? "import" : name.strip();
    if (!type.getName().equals(MediaType.MULTIPART_FORM_DATA)) {
      return imports.of(actor, received, title, type.getName());
    }
    String boundary =
        type.getParameters()
            .get("boundary")
            .orElseThrow(
                () -> Problem.badRequest("file", "The form's content type names no boundary."));
    try (InputStream form = new BufferedInputStream(Files.newInputStream(received))) {
      return imports.ofForm(actor, form, boundary, title);
    }
  }
}
