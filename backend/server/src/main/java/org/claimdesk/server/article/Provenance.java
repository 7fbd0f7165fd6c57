package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.claimdesk.extraction.metadata.MetadataCandidate;
import org.claimdesk.extraction.metadata.MetadataField;
import org.jspecify.annotations.Nullable;

/**
 * Where each value of an article's metadata comes from, and what else was found.
 *
 * @param language of the language that the text is written in
 */
@Serdeable
public record Provenance(
    ValueProvenance title,
    ValueProvenance publisher,
    ValueProvenance authors,
    ValueProvenance published,
    ValueProvenance url,
    ValueProvenance language) {

  /**
   * The provenance of {@code known} metadata.
   *
   * @param given what came beside the article
   * @param by who brought it in
   * @param said what the article says of itself
   */
  public static Provenance ofIntake(
      ArticleMetadata given, ArticleMetadata known, String by, List<MetadataCandidate> said) {
    return new Provenance(
        intake(MetadataField.TITLE, given.title(), known.title(), by, said),
        intake(MetadataField.PUBLISHER, given.publisher(), known.publisher(), by, said),
        intake(MetadataField.AUTHORS, names(given), names(known), by, said),
        intake(MetadataField.PUBLISHED, day(given), day(known), by, said),
        known.url() == null
            ? ValueProvenance.NONE
            : given.url() == null ? ValueProvenance.inFile() : ValueProvenance.given(by, List.of()),
        ValueProvenance.detected());
  }

  private static ValueProvenance intake(
      MetadataField field,
      @Nullable String given,
      @Nullable String known,
      String by,
      List<MetadataCandidate> said) {
    List<OtherValue> values =
        said.stream().filter(each -> each.field() == field).map(OtherValue::of).toList();
    return given == null
        ? ValueProvenance.said(known, values)
        : ValueProvenance.given(by, OtherValue.without(given, values));
  }

  /** This provenance after {@code by} corrected {@code before} to {@code after}. */
  public Provenance corrected(ArticleMetadata before, ArticleMetadata after, String by) {
    return new Provenance(
        title.corrected(before.title(), after.title(), by),
        publisher.corrected(before.publisher(), after.publisher(), by),
        authors.corrected(names(before), names(after), by),
        published.corrected(day(before), day(after), by),
        url.corrected(before.url(), after.url(), by),
        language);
  }

  /** This provenance after {@code by} corrected the language. */
  public Provenance withLanguage(String before, String after, String by) {
    return new Provenance(
        title, publisher, authors, published, url, language.corrected(before, after, by));
  }

  /** Of {@code known}, the values that people gave, which the article's own words never replace. */
  public ArticleMetadata given(ArticleMetadata known) {
    return new ArticleMetadata(
        title.byPerson() ? known.title() : null,
        publisher.byPerson() ? known.publisher() : null,
        authors.byPerson() ? known.authors() : List.of(),
        published.byPerson() ? known.published() : null,
        url.byPerson() ? known.url() : null);
  }

  /** This provenance after the article was read anew, which by itself has the other. */
  public Provenance reread(Provenance read) {
    return new Provenance(
        title.byPerson() ? title : read.title,
        publisher.byPerson() ? publisher : read.publisher,
        authors.byPerson() ? authors : read.authors,
        published.byPerson() ? published : read.published,
        url.byPerson() ? url : read.url,
        language.byPerson() ? language : read.language);
  }

  private static @Nullable String names(ArticleMetadata metadata) {
    return metadata.authors().isEmpty() ? null : String.join("; ", metadata.authors());
  }

  private static @Nullable String day(ArticleMetadata metadata) {
    return metadata.published() == null ? null : Objects.toString(metadata.published());
  }
}
