package org.claimdesk.extraction.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimdesk.extraction.resource.Table;

/** What a reviewer is told of a feature, from {@code reasons.tsv}. */
final class ReasonWording {

  private static final String WORD = "word";

  private static final Map<String, Wording> WORDINGS =
      Table.rows(ReasonWording.class, "reasons.tsv", 3).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), ReasonWording::wording));

  /**
   * How a feature is put.
   *
   * @param speaksFor where it speaks for the claim being worth checking
   * @param against where it speaks against
   */
  private record Wording(String speaksFor, String against) {}

  private ReasonWording() {}

  private static Wording wording(List<String> row) {
    return new Wording(row.get(1), row.get(2).isEmpty() ? row.get(1) : row.get(2));
  }

  /** Whether anything is told of {@code feature}. */
  static boolean has(String feature) {
    return WORDINGS.containsKey(key(feature));
  }

  private static String key(String feature) {
    return feature.startsWith(WORD + " '") ? WORD : feature;
  }

  /**
   * The wording of {@code reason} with the words it was seen in; its feature where none is known.
   */
  static String of(Reason reason) {
    Wording wording = WORDINGS.get(key(reason.feature()));
    if (wording == null) {
      return reason.feature();
    }
    String told = reason.weight() < 0 ? wording.against : wording.speaksFor;
    return reason.text().isEmpty() ? told : told + ": " + reason.text();
  }
}
