package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimdesk.extraction.metadata.Certainty;
import org.claimdesk.extraction.metadata.MetadataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from and how sure it is; where there is no value, all but {@code others} is
 * null.
 *
 * @param origin {@code given} beside the article, {@code corrected} later, {@code detected} in the
 *     text, or where the article itself says so: {@code json_ld}, {@code open_graph}, {@code meta},
 *     {@code markup}, {@code header} (a line such as "Published Time"), {@code visible} (headline,
 *     byline, dateline), {@code file} (its properties), {@code address}, {@code edge} (a footer and
 *     the like)
 * @param certainty what a person typed, or several places say, is certain
 * @param by the name of the person who gave or corrected it
 * @param others other values that were found or were there before, to choose from
 */
@Serdeable
public record ValueProvenance(
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {
              "given",
              "corrected",
              "detected",
              "json_ld",
              "open_graph",
              "meta",
              "markup",
              "header",
              "visible",
              "file",
              "address",
              "edge"
            })
        @Nullable String origin,
    @Schema(
            type = "string",
            nullable = true,
            allowableValues = {"certain", "likely", "guess"})
        @Nullable String certainty,
    @Nullable String by,
    List<OtherValue> others) {

  /** Of a value that nobody knows. */
  static final ValueProvenance NONE = new ValueProvenance(null, null, null, List.of());

  /** Copies the list. */
  public ValueProvenance {
    others = List.copyOf(others);
  }

  static ValueProvenance given(String by, List<OtherValue> others) {
    return new ValueProvenance("given", code(Certainty.CERTAIN), by, others);
  }

  static ValueProvenance inFile() {
    MetadataSource file = MetadataSource.FILE;
    return new ValueProvenance(file.code(), code(file.certainty()), null, List.of());
  }

  static ValueProvenance detected() {
    return new ValueProvenance("detected", code(Certainty.LIKELY), null, List.of());
  }

  /** Of {@code known}, one of {@code values}, or made from the first of them. */
  static ValueProvenance said(@Nullable String known, List<OtherValue> values) {
    if (known == null) {
      return new ValueProvenance(null, null, null, values);
    }
    List<OtherValue> others = OtherValue.without(known, values);
    if (others.size() < values.size()) {
      OtherValue chosen =
          values.stream().filter(value -> !others.contains(value)).findFirst().orElseThrow();
      return new ValueProvenance(chosen.origin(), chosen.certainty(), null, others);
    }
    MetadataSource visible = MetadataSource.VISIBLE;
    return new ValueProvenance(visible.code(), code(visible.certainty()), null, others);
  }

  /** Whether a person said so. */
  boolean byPerson() {
    return "given".equals(origin) || "corrected".equals(origin);
  }

  ValueProvenance corrected(@Nullable String before, @Nullable String after, String person) {
    if (Objects.equals(before, after)) {
      return this;
    }
    List<OtherValue> choice =
        new ArrayList<>(after == null ? others : OtherValue.without(after, others));
    if (before != null && origin != null && certainty != null) {
      choice.add(0, new OtherValue(before, origin, certainty));
    }
    return after == null
        ? new ValueProvenance(null, null, null, choice)
        : new ValueProvenance("corrected", code(Certainty.CERTAIN), person, choice);
  }

  static String code(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }
}
