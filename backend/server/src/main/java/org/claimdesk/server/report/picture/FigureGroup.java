package org.claimdesk.server.report.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.report.content.FigureRange;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;

/**
 * Figures that are given for one thing. Two claims' figures are taken so only when
 *
 * <ul>
 *   <li>reviewers set the same reference value, from the same address, against both, or
 *   <li>both are money, counts or measures in one unit, of the same thing by the words around them,
 *       for the same resolved period, each the only such figure of its claim, and the claims name
 *       the same names.
 * </ul>
 *
 * <p>Rather no picture than a wrong one: shares and growth rates are compared by the first rule
 * alone, because "30 percent" says not of what.
 */
record FigureGroup(List<Given> figures, List<Reference> references) {

  private static final Set<String> COMPARABLE = Set.of("money", "count", "measure");

  /** A claim's figure, and its place among the claim's. */
  record Given(ReportClaim claim, ReportFigure figure, FigureRange admits, int index) {

    /** The period that it is a figure for, where both its ends are known. */
    Optional<ReportPeriod> period() {
      Integer period = figure.period();
      return period == null || period >= claim.periods().size()
          ? Optional.empty()
          : Optional.of(claim.periods().get(period))
              .filter(each -> each.from() != null && each.to() != null);
    }

    /** What the reference values of its claim's evidence say about it. */
    List<FigureCheck> checks() {
      return claim.checks().stream()
          .filter(check -> check.index() != null && check.index() == index)
          .toList();
    }
  }

  /** A value that a document gives, in the unit of the figures. */
  record Reference(BigDecimal value, Evidence evidence) {}

  FigureGroup {
    figures = List.copyOf(figures);
    references = List.copyOf(references);
  }

  /** All groups that show a comparison, in the order of their first claims. */
  static List<FigureGroup> of(List<ReportClaim> claims) {
    List<Given> figures = claims.stream().flatMap(FigureGroup::figures).toList();
    int[] group = new int[figures.size()];
    Map<String, Integer> byKey = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String key : keys(figures.get(i))) {
        Integer other = byKey.putIfAbsent(key, i);
        if (other != null) {
          int first = root(group, other);
          int second = root(group, i);
          group[Math.max(first, second)] = Math.min(first, second);
        }
      }
    }
    Map<Integer, List<Given>> members = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      members.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(figures.get(i));
    }
    return members.values().stream()
        .map(each -> new FigureGroup(each, references(each)))
        .filter(FigureGroup::compares)
        .toList();
  }

  private static int root(int[] group, int figure) {
    int root = figure;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private boolean compares() {
    return !references.isEmpty()
        || figures.stream().map(each -> each.claim().id()).distinct().count() > 1;
  }

  private static Stream<Given> figures(ReportClaim claim) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < claim.figures().size(); i++) {
      ReportFigure figure = claim.figures().get(i);
      FigureRange admits = figure.admits();
      if (admits != null && !figure.kind().equals("ordinal")) {
        given.add(new Given(claim, figure, admits, i));
      }
    }
    return given.stream();
  }

  /** What other figures must share one of to be given for the same. */
  private static List<String> keys(Given given) {
    List<String> keys = new ArrayList<>();
    for (Reference reference : references(List.of(given))) {
      String address = reference.evidence().url();
      if (address != null) {
        keys.add("reference " + reference.value() + " " + unit(given.figure()) + " " + address);
      }
    }
    String thing = thing(given);
    long alike =
        thing.isEmpty()
            ? 0
            : figures(given.claim()).filter(other -> thing(other).equals(thing)).count();
    if (alike == 1) {
      keys.add(thing + " " + ClaimNames.of(given.claim()));
    }
    return keys;
  }

  /** Kind, unit, subject and period; empty where one of these is not known. */
  private static String thing(Given given) {
    ReportFigure figure = given.figure();
    String of = figure.of();
    Optional<ReportPeriod> period = given.period();
    if (!COMPARABLE.contains(figure.kind())
        || figure.unit() == null
        || of == null
        || of.isBlank()
        || period.isEmpty()) {
      return "";
    }
    return String.join(
        "|",
        figure.kind(),
        unit(figure),
        of.strip().toLowerCase(Locale.ROOT),
        String.valueOf(period.get().from()),
        String.valueOf(period.get().to()));
  }

  private static String unit(ReportFigure figure) {
    return Objects.requireNonNullElse(figure.unit(), "").toLowerCase(Locale.ROOT);
  }

  /** The reference values in the figures' own unit, each once, ascending. */
  private static List<Reference> references(List<Given> figures) {
    TreeSet<Reference> found =
        new TreeSet<>(
            java.util.Comparator.comparing(Reference::value)
                .thenComparing(reference -> reference.evidence().name()));
    for (Given given : figures) {
      for (FigureCheck check : given.checks()) {
        given.claim().evidence().stream()
            .filter(evidence -> evidence.id().equals(check.evidence()))
            .forEach(
                evidence -> {
                  ReferenceValue value = evidence.referenceValue();
                  if (value != null
                      && (value.unit() == null
                          || value.unit().equalsIgnoreCase(given.figure().unit()))) {
                    found.add(new Reference(value.value().stripTrailingZeros(), evidence));
                  }
                });
      }
    }
    return List.copyOf(found);
  }
}
