package org.claimdesk.server.page;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.problem.ProblemHandler;

/** Serves the page and its files from the jar, and the description of the REST interface. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
class PageController {

  private static final String FILES = "classpath:public";
  private static final String INDEX = "/index.html";
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String ASK = "no-cache";
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private static final MediaType YAML = MediaType.of("application/yaml");

  /** Names that the build gives a hash, so that a name never stands for another content. */
  private static final String HASHED = "/assets/";

  private static final Pattern FILE = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  /** Among the encodings that a client accepts; one that it refuses has the weight 0. */
  private static final Pattern BROTLI = Pattern.compile("\\bbr\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\b)");

  private final ResourceResolver resources;
  private final ProblemHandler problems;

  PageController(ResourceResolver resources, ProblemHandler problems) {
    this.resources = resources;
    this.problems = problems;
  }

  /** The REST interface's description, in OpenAPI 3.0. */
  @Get("/openapi.yml")
  HttpResponse<byte[]> description() throws IOException {
    return HttpResponse.ok(
            read("classpath:META-INF/swagger/claimdesk.yml")
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "the interface's description is missing from the program")))
        .contentType(YAML);
  }

  /**
   * Where no route is: a file of the page, the page itself for an address within it, or a problem.
   */
  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> elsewhere(HttpRequest<?> request) throws IOException {
    String path = request.getPath();
    boolean reading =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    String detail = "There is nothing at " + path + ".";
    if (reading && !path.startsWith("/api/")) {
      if (FILE.matcher(path).matches() && !path.equals(INDEX)) {
        Optional<HttpResponse<byte[]>> file = file(request, path);
        if (file.isPresent()) {
          return file.get();
        }
      }
      if (isPageAddress(request, path)) {
        Optional<byte[]> index = read(FILES + INDEX);
        if (index.isPresent()) {
          return file(index.get(), HTML, ASK);
        }
        detail =
            "This program was built without its page. Run \"make build\", then start it again.";
      }
    }
    return problems.handle(
        request, Problem.of(HttpStatus.NOT_FOUND, "no-such-route", "Not found", detail));
  }

  /** A file of the page, packed where the build packed it and the client unpacks it. */
  private Optional<HttpResponse<byte[]>> file(HttpRequest<?> request, String path)
      throws IOException {
    MediaType type = MediaType.forFilename(path);
    String caching = path.startsWith(HASHED) ? FOR_GOOD : ASK;
    if (BROTLI
        .matcher(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING, String.class, ""))
        .find()) {
      Optional<byte[]> packed = read(FILES + path + ".br");
      if (packed.isPresent()) {
        return packed.map(
            content -> file(content, type, caching).header(HttpHeaders.CONTENT_ENCODING, "br"));
      }
    }
    return read(FILES + path).map(content -> file(content, type, caching));
  }

  private static MutableHttpResponse<byte[]> file(byte[] content, MediaType type, String caching) {
    return HttpResponse.ok(content)
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
  }

  /** A missing file must not become the page: a browser would take it for a script. */
  private static boolean isPageAddress(HttpRequest<?> request, String path) {
    boolean html =
        request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    boolean file =
        path.startsWith(HASHED) || path.substring(path.lastIndexOf('/') + 1).contains(".");
    return html && (!file || path.equals(INDEX));
  }

  private Optional<byte[]> read(String resource) throws IOException {
    Optional<InputStream> stream = resources.getResourceAsStream(resource);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream opened = stream.get()) {
      return Optional.of(opened.readAllBytes());
    }
  }
}
