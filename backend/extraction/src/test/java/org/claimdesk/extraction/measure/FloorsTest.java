package org.claimdesk.extraction.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimdesk.extraction.resource.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No figure of {@code floors.tsv} may fall below its floor. */
class FloorsTest {

  @TestFactory
  Stream<DynamicTest> floors() {
    Map<String, List<List<String>>> bySet = new LinkedHashMap<>();
    for (List<String> row : Table.rows(FloorsTest.class, "floors.tsv", 4)) {
      bySet.computeIfAbsent(row.get(0), set -> new ArrayList<>()).add(row);
    }
    return bySet.entrySet().stream()
        .map(set -> DynamicTest.dynamicTest(set.getKey(), () -> check(set.getValue())));
  }

  private static void check(List<List<String>> rows) {
    String set = rows.get(0).get(0);
    Map<String, Double> figures = measure(rows.get(0).get(1), LabelledSet.named(set));
    System.out.printf("%-24s %s%n", set, figures);
    for (List<String> row : rows) {
      double reached = Objects.requireNonNull(figures.get(row.get(2)), row.get(2));
      double floor = Double.parseDouble(row.get(3));
      assertTrue(
          reached >= floor,
          () -> "%s: %s is %.4f, below its floor %.3f".formatted(set, row.get(2), reached, floor));
    }
  }

  private static Map<String, Double> measure(String what, LabelledSet set) {
    return switch (what) {
      case "figures" -> FigureMeasure.of(set);
      case "attributions" -> AttributionMeasure.of(set);
      case "ranking" -> RankingMeasure.of(set);
      default -> throw new IllegalArgumentException("Nothing measures " + what + ".");
    };
  }
}
