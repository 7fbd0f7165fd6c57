package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeKind;

/** Says what a claim is about, from what was found in it. */
final class KindFinder {

  /** Words of statutes and of what courts do; police work and the word "act" are no law. */
  private static final Set<String> LAW = Table.words(KindFinder.class, "law_words.tsv", 1);

  private KindFinder() {}

  static List<ClaimKind> kinds(Statement statement, Words words, Set<String> features) {
    List<ClaimKind> kinds = new ArrayList<>();
    add(kinds, ClaimKind.QUANTITY, measures(statement.quantities()));
    add(
        kinds,
        ClaimKind.COMPARISON,
        features.contains("comparison") || features.contains("rise or fall"));
    add(kinds, ClaimKind.RANKING, features.contains("ranking or record"));
    add(
        kinds,
        ClaimKind.EVENT,
        features.contains("event") || (features.contains("past") && dated(statement.times())));
    add(kinds, ClaimKind.QUOTE, statement.attributed() != null);
    add(kinds, ClaimKind.LAW, isOfLaw(words));
    add(kinds, ClaimKind.CAUSE, features.contains("cause"));
    add(kinds, ClaimKind.POLL, features.contains("poll"));
    add(kinds, ClaimKind.FORECAST, features.contains("promise or forecast"));
    return kinds;
  }

  /** The words that make a claim one about law wherever they stand. */
  static Set<String> lawWords() {
    return LAW;
  }

  private static boolean isOfLaw(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Words.Known word = words.known(i);
      if (word.law() || (i > 0 && words.isCapitalised(i) && word.spelling().equals("act"))) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<ClaimKind> kinds, ClaimKind kind, boolean present) {
    if (present) {
      kinds.add(kind);
    }
  }

  private static boolean measures(List<Quantity> quantities) {
    return quantities.stream().anyMatch(quantity -> quantity.kind() != QuantityKind.ORDINAL);
  }

  private static boolean dated(List<TimeExpression> times) {
    return times.stream()
        .anyMatch(time -> time.kind() == TimeKind.DATE || time.kind() == TimeKind.INTERVAL);
  }
}
