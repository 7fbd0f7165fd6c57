package org.claimdesk.server.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.lib.TextCheck;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads metadata as a person or a page writes it. */
public final class MetadataFields {
  /** In UTF-16 code units; an index of PostgreSQL holds at most 2,704 bytes. */
  private static final int TITLE_LIMIT = 1_000;

  private static final int NAME_LIMIT = 500;
  private static final int URL_LIMIT = 2_000;
  private static final int AUTHORS_LIMIT = 100;

  private MetadataFields() {}

  /**
   * The metadata of these fields; an empty field is as good as none.
   *
   * @throws Problem 400 for a date that cannot be, 422 for any other value that cannot be, naming
   *     its field
   */
  public static ArticleMetadata read(
      @Nullable String title,
      @Nullable String publisher,
      @Nullable List<String> authors,
      @Nullable String published,
      @Nullable String url) {
    return new ArticleMetadata(
        text("title", title, TITLE_LIMIT),
        text("publisher", publisher, NAME_LIMIT),
        authors(authors == null ? List.of() : authors),
        date(published),
        url(url));
  }

  /** The values of {@code given}, and where it has none, those said by the article that fit. */
  static ArticleMetadata merge(ArticleMetadata given, Metadata said, @Nullable String url) {
    return new ArticleMetadata(
        given.title() != null ? given.title() : fitting(said.title(), TITLE_LIMIT),
        given.publisher() != null ? given.publisher() : fitting(said.publisher(), NAME_LIMIT),
        !given.authors().isEmpty()
            ? given.authors()
            : said.authors().stream()
                .map(author -> fitting(author, NAME_LIMIT))
                .filter(Objects::nonNull)
                .limit(AUTHORS_LIMIT)
                .toList(),
        given.published() != null ? given.published() : said.published(),
        given.url() != null ? given.url() : fitting(url, URL_LIMIT));
  }

  /** The values of {@code correction}, and where it has none, those of {@code present}. */
  static ArticleMetadata correct(ArticleMetadata present, ArticleCorrection correction) {
    ArticleMetadata corrected =
        read(
            correction.title(),
            correction.publisher(),
            correction.authors(),
            correction.published(),
            correction.url());
    return new ArticleMetadata(
        correction.title() == null ? present.title() : corrected.title(),
        correction.publisher() == null ? present.publisher() : corrected.publisher(),
        correction.authors() == null ? present.authors() : corrected.authors(),
        correction.published() == null ? present.published() : corrected.published(),
        correction.url() == null ? present.url() : corrected.url());
  }

  /**
   * The language of this ISO 639 code, or {@code present} where none is given.
   *
   * @throws Problem 422 for what is no such code
   */
  static String language(@Nullable String given, String present) {
    if (given == null || given.isBlank()) {
      return present;
    }
    String code = given.strip().toLowerCase(Locale.ROOT);
    if (code.length() < 2
        || code.length() > 3
        || !code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw Problem.unprocessable(
          "language",
          "language is \""
              + given
              + "\"; give an ISO 639 code of two or three letters, such as en.");
    }
    return code;
  }

  private static @Nullable String fitting(@Nullable String said, int limit) {
    return said == null || said.isBlank() || said.length() > limit || !TextCheck.isStorable(said)
        ? null
        : said;
  }

  private static @Nullable String text(String field, @Nullable String value, int limit) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > limit) {
      throw Problem.unprocessable(
          field, "%s has %,d characters; at most %,d fit.".formatted(field, text.length(), limit));
    }
    TextCheck.refuseUnstorable(field, text);
    return text;
  }

  private static List<String> authors(List<String> authors) {
    if (authors.size() > AUTHORS_LIMIT) {
      throw Problem.unprocessable(
          "authors",
          "authors has %d names; at most %d fit.".formatted(authors.size(), AUTHORS_LIMIT));
    }
    return authors.stream()
        .map(author -> text("authors", author, NAME_LIMIT))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable LocalDate date(@Nullable String published) {
    if (published == null || published.isBlank()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(published.strip());
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return date;
      }
    } catch (DateTimeParseException e) {
      throw impossible(published);
    }
    throw impossible(published);
  }

  private static Problem impossible(String published) {
    return Problem.badRequest(
        "published",
        "published is \""
            + published
            + "\", which is no day; give one as YYYY-MM-DD, such as 2021-12-09.");
  }

  private static @Nullable String url(@Nullable String value) {
    String text = text("url", value, URL_LIMIT);
    if (text == null) {
      return null;
    }
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw noAddress(text);
    }
    throw noAddress(text);
  }

  private static Problem noAddress(String text) {
    return Problem.unprocessable(
        "url", "url is \"" + text + "\"; give a web address that begins with http:// or https://.");
  }
}
