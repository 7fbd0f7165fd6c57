package org.claimdesk.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The coefficients give the figures of the papers that define them. */
final class AgreementTest {

  /** Cohen (1960): 200 cases, two judges, three diagnoses; kappa .492. */
  private static final int[][] COHEN = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};

  /** Krippendorff (2011), section C: four observers, twelve units, gaps shown as 0. */
  private static final int[][] KRIPPENDORFF = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0},
  };

  @Test
  void kappaOfCohensDiagnoses() {
    List<Agreement.Pair> pairs = new ArrayList<>();
    for (int row = 0; row < COHEN.length; row++) {
      for (int column = 0; column < COHEN.length; column++) {
        pairs.addAll(
            Collections.nCopies(
                COHEN[row][column], new Agreement.Pair("rating " + row, "rating " + column)));
      }
    }
    assertEquals(.492, Agreement.kappa(pairs).orElseThrow(), .0005);
  }

  @Test
  void alphaOfKrippendorffsExample() {
    assertEquals(.743, Agreement.alpha(units(KRIPPENDORFF), false).orElseThrow(), .0005);
    assertEquals(.815, Agreement.alpha(units(KRIPPENDORFF), true).orElseThrow(), .0005);
  }

  @Test
  void perfectAgreementIsOne() {
    assertEquals(
        1,
        Agreement.kappa(
                List.of(new Agreement.Pair("true", "true"), new Agreement.Pair("false", "false")))
            .orElseThrow());
    assertEquals(
        1, Agreement.alpha(List.of(List.of(0, 0), List.of(4, 4)), true).orElseThrow(), 1e-12);
  }

  @Test
  void undefinedWhereNothingCanBeCompared() {
    assertTrue(Agreement.kappa(List.of()).isEmpty());
    assertTrue(Agreement.kappa(List.of(new Agreement.Pair("true", "true"))).isEmpty());
    assertTrue(Agreement.alpha(List.of(List.of(1), List.of(2)), false).isEmpty());
    assertTrue(Agreement.alpha(List.of(List.of(1, 1)), true).isEmpty());
  }

  private static List<List<Integer>> units(int[][] observers) {
    List<List<Integer>> units = new ArrayList<>();
    for (int unit = 0; unit < observers[0].length; unit++) {
      int column = unit;
      units.add(
          Arrays.stream(observers)
              .map(row -> row[column] - 1)
              .filter(rating -> rating >= 0)
              .toList());
    }
    return units;
  }
}
