package org.claimdesk.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Comparison;
import org.claimdesk.extraction.quantity.Comparison.Outcome;
import org.claimdesk.extraction.quantity.DerivedFigure;
import org.claimdesk.extraction.quantity.DerivedFigures;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityFinder;
import org.claimdesk.extraction.quantity.ReferenceCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code claimdesk compare}: one written figure against a reference value. */
@Command(
    name = "compare",
    description =
        "Says what a reference value says about a claim's figure, by its written precision and hedge.",
    mixinStandardHelpOptions = true,
    footer = {
      "%nFor example:",
      "  claimdesk compare \"nearly 5,000 troops\" 4,815",
      "  claimdesk compare \"exports of $115.6 billion, over 30 percent higher\" \"29 %%\""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:consistent, or the reference rounds to the figure",
      "1:the figure is off or contradicted",
      "2:unusable arguments: no figure found, or units that cannot be compared"
    })
final class CompareCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Parameters(
      index = "0",
      paramLabel = "CLAIM",
      description = "The claim's figure as it is written, or the sentence that holds it.")
  private String claim = "";

  @Parameters(
      index = "1",
      paramLabel = "REFERENCE",
      description =
          "The reference value, with a unit where it is not the figure's own: 4815, \"4.8 thousand\","
              + " $112bn, \"29 %%\". Put -- before a negative one with a unit.")
  private String reference = "";

  @Override
  public Integer call() throws IOException {
    List<Quantity> figures = figures(claim);
    if (figures.isEmpty()) {
      throw unusable(
          "There is no figure in '%s'; give it as it is written, such as \"nearly 5,000 troops\"."
              .formatted(claim));
    }
    Quantity value = reference();
    List<Check> checks = figures.stream().map(figure -> check(figure, value)).toList();
    Check check = theOne(checks);
    List<DerivedFigure> derived = DerivedFigures.of(claim, Span.of(0, claim.length()), figures);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ComparisonWriter.write(out, check.figure, value, check.comparison, derived);
    } else {
      print(out, check.comparison, derived);
    }
    Outcome outcome = check.comparison.outcome();
    return outcome == Outcome.CONSISTENT || outcome == Outcome.ROUNDED ? 0 : 1;
  }

  private static List<Quantity> figures(String text) {
    return QuantityFinder.find(text);
  }

  private Quantity reference() {
    return QuantityFinder.only(reference)
        .orElseThrow(
            () ->
                unusable(
                    "The reference '%s' is no number; give one value, such as 4815 or \"$112bn\"."
                        .formatted(reference)));
  }

  private Check check(Quantity figure, Quantity value) {
    try {
      return new Check(figure, ReferenceCheck.compare(figure, value));
    } catch (IllegalArgumentException e) {
      throw unusable("The reference " + e.getMessage());
    }
  }

  /** The one figure that can be compared with the reference. */
  private Check theOne(List<Check> checks) {
    List<Check> comparable =
        checks.stream()
            .filter(check -> check.comparison.outcome() != Outcome.INCOMPARABLE)
            .toList();
    if (comparable.isEmpty()) {
      throw unusable(
          checks.get(0).comparison.words() + " Give the reference in the figure's own unit.");
    }
    if (comparable.size() > 1) {
      List<String> figures = comparable.stream().map(c -> "'" + c.figure.text() + "'").toList();
      throw unusable(
          "'%s' may be meant for %s; give only one of them, or the reference's unit."
              .formatted(reference, String.join(" or ", figures)));
    }
    return comparable.get(0);
  }

  private static void print(PrintWriter out, Comparison comparison, List<DerivedFigure> derived) {
    out.println(comparison.outcome().code());
    out.println(comparison.words());
    derived.forEach(figure -> out.println("Implied: " + figure.words()));
  }

  private CommandLine.ParameterException unusable(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private record Check(Quantity figure, Comparison comparison) {}
}
