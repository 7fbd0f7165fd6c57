package org.claimdesk.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * Measures quantities and times. Labelled and found figures that overlap are paired one to one, the
 * ones that agree and overlap most first; what is left over counts against precision only where the
 * set labels that kind throughout its text.
 */
final class FigureMeasure {

  private final Score value = new Score();
  private final Score unit = new Score();
  private final Score time = new Score();

  private FigureMeasure() {}

  /** The F1 of values, of units given the right value, and of resolved times. */
  static Map<String, Double> of(LabelledSet set) {
    FigureMeasure measure = new FigureMeasure();
    set.cases().forEach(measure::count);
    return Map.of(
        "value", measure.value.f1(), "unit", measure.unit.f1(), "time", measure.time.f1());
  }

  /** A labelled figure and a found one that overlap. */
  private record Pair(int label, int found, boolean right, boolean sameGroup, Figure a, Figure b) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparing(Pair::right)
            .thenComparing(Pair::sameGroup)
            .thenComparing(pair -> pair.a.overlap(pair.b))
            .reversed()
            .thenComparing(pair -> pair.a.lengthDifference(pair.b))
            .thenComparing(Pair::label)
            .thenComparing(Pair::found);
  }

  private void count(JsonNode labelled) {
    String text = labelled.get("text").asText();
    List<List<Figure>> labels = new ArrayList<>();
    List<Boolean> vague = new ArrayList<>();
    for (JsonNode label : labelled.get("expect")) {
      labels.add(Figure.labelled(label, text));
      vague.add(label.path("vague").asBoolean());
    }
    List<Figure> found = found(LabelledSet.extract(labelled));

    Map<Integer, Integer> foundOf = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs(labels, found)) {
      if (!foundOf.containsKey(pair.label) && taken.add(pair.found)) {
        foundOf.put(pair.label, pair.found);
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      if (!vague.get(i)) {
        Integer match = foundOf.get(i);
        count(labels.get(i), match == null ? null : found.get(match));
      } else if (foundOf.containsKey(i)) {
        taken.add(foundOf.get(i)); // neither right nor wrong
      }
    }
    Set<String> scope = new HashSet<>();
    labelled.get("scope").forEach(kind -> scope.add(kind.asText()));
    for (int j = 0; j < found.size(); j++) {
      if (!taken.contains(j) && scope.contains(found.get(j).kind())) {
        countExtra(found.get(j));
      }
    }
  }

  private static List<Figure> found(Extraction extraction) {
    List<Figure> found = new ArrayList<>();
    extraction.quantities().forEach(quantity -> found.add(Figure.found(quantity)));
    extraction.times().forEach(expression -> found.add(Figure.found(expression)));
    return found;
  }

  private static List<Pair> pairs(List<List<Figure>> labels, List<Figure> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Figure label = labels.get(i).get(0);
      for (int j = 0; j < found.size(); j++) {
        Figure candidate = found.get(j);
        if (label.overlap(candidate) > 0 && label.comparableTo(candidate)) {
          boolean right = labels.get(i).stream().anyMatch(reading -> reading.sameAs(candidate));
          pairs.add(new Pair(i, j, right, label.isTime() == candidate.isTime(), label, candidate));
        }
      }
    }
    pairs.sort(Pair.BEST_FIRST);
    return pairs;
  }

  private void count(List<Figure> readings, @Nullable Figure found) {
    Figure label = readings.get(0);
    Score main = label.isTime() ? time : value;
    main.wanted();
    if (label.hasUnit()) {
      unit.wanted();
    }
    if (found == null) {
      return;
    }
    boolean right = readings.stream().anyMatch(one -> one.sameAs(found));
    main.add(right ? 1 : 0, 1, 0);
    if (label.hasUnit()) {
      unit.add(right && readings.stream().anyMatch(one -> one.sameUnit(found)) ? 1 : 0, 1, 0);
    }
  }

  private void countExtra(Figure extra) {
    (extra.isTime() ? time : value).found();
    if (extra.hasUnit()) {
      unit.found();
    }
  }
}
