package org.claimdesk.server.publication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.publication.PublicPages.Makeable;
import org.claimdesk.server.report.PublicAddress;
import org.claimdesk.server.report.delivery.ExportAnswers;
import org.claimdesk.server.report.delivery.Maker;
import org.claimdesk.server.report.export.PlainPage;
import org.claimdesk.server.report.words.ReportWords;
import org.jspecify.annotations.Nullable;

/**
 * Published reports for anyone. Each answer carries an entity tag, and may be kept for {@value
 * #FRESH_SECONDS} seconds without asking: a correction shows within that time.
 */
@Controller
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicController {

  private static final int FRESH_SECONDS = 60;
  private static final String RETRY_SECONDS = "3";
  private static final String HTML = "text/html; charset=utf-8";

  private final PublicAddress address;
  private final PublicPages pages;
  private final Feeds feeds;
  private final ExportAnswers exports;
  private final MadePages made = new MadePages();

  PublicController(PublicAddress address, PublicPages pages, Feeds feeds, ExportAnswers exports) {
    this.address = address;
    this.pages = pages;
    this.feeds = feeds;
    this.exports = exports;
  }

  /** The list of the reports. */
  @Get("/public")
  HttpResponse<byte[]> list(HttpRequest<?> request, @Nullable @QueryValue String cursor) {
    ReportLanguage reader = ReaderLanguage.of(request);
    return varying(page(request, HTML, base -> Optional.of(pages.list(base, cursor, reader))));
  }

  /** The newest version of a dossier's report. */
  @Get("/public/dossiers/{id}")
  HttpResponse<byte[]> dossier(
      HttpRequest<?> request, UUID id, @QueryValue(defaultValue = "1") int page) {
    return page(request, HTML, base -> pages.dossier(base, id, page));
  }

  /** A version. */
  @Get("/public/reports/{id}")
  HttpResponse<byte[]> report(
      HttpRequest<?> request, UUID id, @QueryValue(defaultValue = "1") int page) {
    return page(request, HTML, base -> pages.report(base, id, page));
  }

  /** A claim of a version. */
  @Get("/public/reports/{id}/claims/{number}")
  HttpResponse<byte[]> claim(HttpRequest<?> request, UUID id, int number) {
    return page(request, HTML, base -> pages.claim(base, id, number));
  }

  /** A version as a file, as signed in. */
  @Get("/public/reports/{id}/export")
  HttpResponse<?> export(HttpRequest<?> request, UUID id, @QueryValue String format) {
    if (address.base().isEmpty() || !pages.isPublished(id)) {
      return missing(request);
    }
    MutableHttpResponse<?> answer = exports.answer(request, Actor.SYSTEM, id, format);
    return answer.status() == HttpStatus.ACCEPTED ? beingMade(id) : kept(answer);
  }

  /** The logo of a version, which stays for ever. */
  @Get("/public/reports/{id}/logo")
  HttpResponse<byte[]> logo(HttpRequest<?> request, UUID id) {
    return address
        .base()
        .flatMap(base -> pages.logo(id))
        .<HttpResponse<byte[]>>map(
            logo ->
                HttpResponse.ok(logo.bytes())
                    .header(HttpHeaders.CONTENT_TYPE, logo.file().mediaType())
                    .header(HttpHeaders.CACHE_CONTROL, "public, " + LogoRepository.FOR_EVER))
        .orElseGet(() -> missing(request));
  }

  /** The reports as an Atom feed. */
  @Get("/public/feed.atom")
  HttpResponse<byte[]> feed(HttpRequest<?> request, @Nullable @QueryValue String cursor) {
    return page(
        request,
        "application/atom+xml; charset=utf-8",
        base -> Optional.of(feeds.atom(base, cursor)));
  }

  /** The reports' addresses for search engines. */
  @Get("/public/sitemap.xml")
  HttpResponse<byte[]> sitemap(HttpRequest<?> request) {
    return address
        .base()
        .map(base -> cacheable(request, feeds.sitemap(base).getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> missing(request));
  }

  /** Else every address without an answer is one of the desk's own page. */
  @Error(status = HttpStatus.NOT_FOUND)
  HttpResponse<byte[]> nothing(HttpRequest<?> request) {
    return missing(request);
  }

  /** Whom a search engine may send here: to what is published, and to nothing else. */
  @Get("/robots.txt")
  HttpResponse<String> robots() {
    return HttpResponse.ok(
            "User-agent: *\n"
                + address
                    .base()
                    .map(
                        base ->
                            "Allow: /public\nDisallow: /\nSitemap: "
                                + base
                                + "/public/sitemap.xml\n")
                    .orElse("Disallow: /\n"))
        .contentType(MediaType.TEXT_PLAIN_TYPE);
  }

  /** A page, which is made only for who has it not yet, and then once for a while. */
  private MutableHttpResponse<byte[]> page(
      HttpRequest<?> request, String type, Function<String, Optional<Makeable>> page) {
    Optional<Makeable> makeable = address.base().flatMap(page);
    if (makeable.isEmpty()) {
      return missing(request);
    }
    String tag = '"' + Sha256.hex(Maker.name() + " " + makeable.get().told()) + '"';
    if (EntityTag.isKnown(request, tag)) {
      return kept(HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag));
    }
    return made.get(tag, makeable.get().making())
        .map(
            bytes ->
                kept(
                    HttpResponse.ok(bytes)
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .header(HttpHeaders.ETAG, tag)))
        .orElseGet(() -> missing(request));
  }

  /** The sitemap with its tag; without its body for who has it already. */
  private static HttpResponse<byte[]> cacheable(HttpRequest<?> request, byte[] bytes) {
    String tag = '"' + Sha256.hex(bytes) + '"';
    MutableHttpResponse<byte[]> sent =
        EntityTag.isKnown(request, tag)
            ? HttpResponse.notModified()
            : HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, "application/xml; charset=utf-8");
    return kept(sent.header(HttpHeaders.ETAG, tag));
  }

  private static <T> MutableHttpResponse<T> kept(MutableHttpResponse<T> answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH_SECONDS);
  }

  /** A page that asks again by itself, for a file that is not there yet. */
  private HttpResponse<byte[]> beingMade(UUID report) {
    return HttpResponse.<byte[]>accepted()
        .body(pages.beingMade(report).getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, HTML)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .header("Refresh", RETRY_SECONDS);
  }

  private static MutableHttpResponse<byte[]> missing(HttpRequest<?> request) {
    ReportWords words = ReportWords.in(ReaderLanguage.of(request));
    return varying(
        HttpResponse.<byte[]>status(HttpStatus.NOT_FOUND)
            .body(PlainPage.missing(words).getBytes(StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_TYPE, HTML));
  }

  /** Who keeps it keeps one for each language that readers ask for. */
  private static <T> MutableHttpResponse<T> varying(MutableHttpResponse<T> answer) {
    return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
