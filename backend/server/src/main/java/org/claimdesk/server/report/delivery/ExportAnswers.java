package org.claimdesk.server.report.delivery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.delivery.Exports.Asked;
import org.claimdesk.server.report.export.ReportFormat;

/**
 * Exports over HTTP: with an entity tag, which who has the file already asks by, and in parts where
 * a client asks for one (RFC 9110, section 14).
 */
@Singleton
public class ExportAnswers {

  /** When to ask again for what is being made. */
  private static final String RETRY_SECONDS = "2";

  private final Exports exports;

  ExportAnswers(Exports exports) {
    this.exports = exports;
  }

  /**
   * An export as a file to keep; 202 with the job while one makes it.
   *
   * @param format the code of a {@link ReportFormat}
   * @throws Problem 404 when there is no such version, 422 when there is no such format
   */
  public MutableHttpResponse<?> answer(
      HttpRequest<?> request, Actor actor, UUID report, String format) {
    return switch (exports.ask(actor, report, format(format))) {
      case Asked.UnderWay(var job) ->
          HttpResponse.accepted(URI.create("/api/v1/jobs/" + job.id()))
              .body(job)
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
      case Asked.Made(ExportFile file) -> file(request, file);
    };
  }

  /**
   * The form with this code.
   *
   * @throws Problem 422 when there is none
   */
  static ReportFormat format(String code) {
    return ReportFormat.ofCode(code)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "format",
                    "There is no export as \""
                        + code
                        + "\"; give one of "
                        + ReportFormat.codes()
                        + "."));
  }

  private MutableHttpResponse<?> file(HttpRequest<?> request, ExportFile file) {
    if (EntityTag.isKnown(request, file.tag())) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, file.tag());
    }
    Optional<ByteRange> range = range(request, file);
    if (range.filter(part -> part.isEmpty(file.length())).isPresent()) {
      return HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.length());
    }
    long start = range.map(part -> part.start(file.length())).orElse(0L);
    long end = range.map(part -> part.end(file.length())).orElse(file.length());
    MutableHttpResponse<Object> answer =
        HttpResponse.status(range.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK);
    range.ifPresent(
        part ->
            answer.header(
                HttpHeaders.CONTENT_RANGE,
                "bytes " + start + "-" + (end - 1) + "/" + file.length()));
    if (request.getMethod() == HttpMethod.HEAD) {
      answer.header(HttpHeaders.CONTENT_LENGTH, String.valueOf(end - start));
    } else {
      answer.body(
          new StreamedFile(
              exports.open(file, start, end),
              MediaType.of(file.format().mediaType()),
              file.made().toEpochMilli(),
              end - start));
    }
    return answer
        .header(HttpHeaders.CONTENT_TYPE, file.format().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.ETAG, file.tag());
  }

  /** The part that is asked for, unless it is of a file that this is no more. */
  private static Optional<ByteRange> range(HttpRequest<?> request, ExportFile file) {
    String same = request.getHeaders().get(HttpHeaders.IF_RANGE);
    return same == null || same.equals(file.tag())
        ? ByteRange.parse(request.getHeaders().get(HttpHeaders.RANGE))
        : Optional.empty();
  }
}
