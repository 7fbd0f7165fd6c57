package org.claimdesk.server.report.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingScale;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says.
 *
 * @param schema address of the JSON Schema that it is written by; null in a report from before
 *     there was one, whose exports have nothing that was thought of later
 * @param edition which published version this is; null for a preview
 * @param summary in Markdown
 * @param method how the claims were found and decided, in words
 * @param scale the rating scale, each step with its definition
 * @param otherRatings ratings of other scales that claims of the dossier were given elsewhere
 * @param claims in the order that its layout asks for
 * @param sources the articles that the claims stand in, in order of first mention
 * @param corrections the notes of this version and those before it, oldest first; the first version
 *     has none
 * @param override why it was published although the gate found something missing
 * @param layout which sections it has in which order, how its claims are ordered and what stands at
 *     its foot; null in a report from before that could be chosen
 * @param notRequired what it was excused from by its dossier's settings; null in a report from
 *     before that was told
 * @param wording by which its exports say what they say by themselves, {@code WORDING} of when it
 *     was frozen; null in a report from before units were said in its language
 */
@Serdeable
public record ReportContent(
    @Nullable @JsonProperty("$schema") String schema,
    UUID dossier,
    @Nullable Edition edition,
    String title,
    @Nullable String summary,
    String method,
    RatingScale scale,
    List<Rating> otherRatings,
    List<ReportClaim> claims,
    List<ReportSource> sources,
    List<Correction> corrections,
    @Nullable GateOverride override,
    Provenance provenance,
    @Nullable ReportLayout layout,
    @Nullable List<NotRequired> notRequired,
    @Nullable Integer wording) {

  /**
   * What the program says by itself in exports, counted by what of it was changed: a version keeps
   * saying it as it did. 1 says units in the report's language and number ("15 days").
   */
  public static final int WORDING = 1;

  /** Copies the lists. */
  public ReportContent {
    otherRatings = List.copyOf(otherRatings);
    claims = List.copyOf(claims);
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
    notRequired = notRequired == null ? null : List.copyOf(notRequired);
  }

  /** The same with this claim alone, and the article that it stands in. */
  public ReportContent only(ReportClaim claim) {
    return new ReportContent(
        schema,
        dossier,
        edition,
        title,
        summary,
        method,
        scale,
        otherRatings,
        List.of(claim),
        List.of(source(claim.source())),
        corrections,
        override,
        provenance,
        layout,
        notRequired,
        wording);
  }

  /** The language of what the program says in it; English before that could be chosen. */
  public ReportLanguage language() {
    return layout == null ? ReportLanguage.EN : layout.language();
  }

  /** Whether its exports say units in its language; else as the extraction names them. */
  public boolean saysUnits() {
    return wording != null;
  }

  /** The logo at its head; null for none. */
  public @Nullable Logo logo() {
    return layout == null ? null : layout.logo();
  }

  /**
   * The rating with this id.
   *
   * @throws IllegalArgumentException when the report has none such
   */
  public Rating rating(String id) {
    return Stream.concat(scale.ratings().stream(), otherRatings.stream())
        .filter(rating -> rating.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The report has no rating " + id + "."));
  }

  /**
   * The article with this id.
   *
   * @throws IllegalArgumentException when the report has none such
   */
  public ReportSource source(UUID id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The report has no source " + id + "."));
  }
}
