package org.claimdesk.server.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where each value of an article's metadata comes from; null where there is no value. */
@Serdeable
public record Provenance(
    @Nullable Origin title,
    @Nullable Origin publisher,
    @Nullable Origin authors,
    @Nullable Origin published,
    @Nullable Origin url) {

  /** How a value became known. */
  @Serdeable
  public enum Origin {
    /** It came beside the article. */
    @JsonProperty("given")
    GIVEN,
    /** The article says so itself. */
    @JsonProperty("header")
    HEADER,
    /** A person corrected it. */
    @JsonProperty("corrected")
    CORRECTED;

    /** The name on the wire, lower case. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The provenance of {@code known} metadata when {@code given} came beside the article. */
  public static Provenance ofIntake(ArticleMetadata given, ArticleMetadata known) {
    return new Provenance(
        origin(given.title(), known.title()),
        origin(given.publisher(), known.publisher()),
        origin(
            given.authors().isEmpty() ? null : given.authors(),
            known.authors().isEmpty() ? null : known.authors()),
        origin(given.published(), known.published()),
        origin(given.url(), known.url()));
  }

  private static @Nullable Origin origin(@Nullable Object given, @Nullable Object known) {
    if (known == null) {
      return null;
    }
    return given == null ? Origin.HEADER : Origin.GIVEN;
  }

  /** This provenance after {@code before} was corrected to {@code after}. */
  public Provenance corrected(ArticleMetadata before, ArticleMetadata after) {
    return new Provenance(
        corrected(title, before.title(), after.title()),
        corrected(publisher, before.publisher(), after.publisher()),
        corrected(authors, before.authors(), after.authors()),
        corrected(published, before.published(), after.published()),
        corrected(url, before.url(), after.url()));
  }

  /** Of {@code known}, the values that people gave, which the article's own words never replace. */
  public ArticleMetadata given(ArticleMetadata known) {
    return new ArticleMetadata(
        title == Origin.HEADER ? null : known.title(),
        publisher == Origin.HEADER ? null : known.publisher(),
        authors == Origin.HEADER ? List.of() : known.authors(),
        published == Origin.HEADER ? null : known.published(),
        url == Origin.HEADER ? null : known.url());
  }

  /** This provenance after the article was read anew, which gave {@code known}. */
  public Provenance reread(ArticleMetadata known) {
    Provenance read = ofIntake(given(known), known);
    return new Provenance(
        title == Origin.CORRECTED ? title : read.title,
        publisher == Origin.CORRECTED ? publisher : read.publisher,
        authors == Origin.CORRECTED ? authors : read.authors,
        published == Origin.CORRECTED ? published : read.published,
        url == Origin.CORRECTED ? url : read.url);
  }

  private static @Nullable Origin corrected(
      @Nullable Origin origin, @Nullable Object before, @Nullable Object after) {
    return Objects.equals(before, after) ? origin : Origin.CORRECTED;
  }
}
