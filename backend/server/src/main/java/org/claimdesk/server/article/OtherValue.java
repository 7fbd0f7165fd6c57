package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.extraction.metadata.MetadataCandidate;

/**
 * A value that an article could have instead; origin and certainty are those of {@link
 * ValueProvenance}.
 *
 * @param value names are parted by "; ", a day is in ISO 8601
 */
@Serdeable
public record OtherValue(String value, String origin, String certainty) {
  static OtherValue of(MetadataCandidate candidate) {
    return new OtherValue(
        candidate.value(), candidate.source().code(), ValueProvenance.code(candidate.certainty()));
  }

  /** Those of {@code values} that are not this value. */
  static List<OtherValue> without(String value, List<OtherValue> values) {
    return values.stream().filter(other -> !other.value.equalsIgnoreCase(value)).toList();
  }
}
