package org.claimdesk.server.report.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.report.content.FigureRange;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.picture.FigureGroup.Given;
import org.claimdesk.server.report.picture.FigureGroup.Reference;
import org.claimdesk.server.report.words.ReportWords;

/** The figures given for one thing, each as the range of values that it admits. */
final class FigurePictures {

  /** How many are drawn; all stand with their claims. */
  private static final int MOST = 12;

  private final ReportContent content;
  private final ReportWords words;

  FigurePictures(ReportContent content, ReportWords words) {
    this.content = content;
    this.words = words;
  }

  List<Picture> pictures() {
    List<FigureGroup> groups = FigureGroup.of(content.claims());
    List<Picture> pictures = new ArrayList<>();
    for (FigureGroup group : groups.subList(0, Math.min(MOST, groups.size()))) {
      int more = groups.size() - MOST;
      boolean last = pictures.size() == MOST - 1 && more > 0;
      pictures.add(
          picture(
              group,
              pictures.size() + 1,
              last ? List.of(words.say("figures-more", more)) : List.of()));
    }
    return pictures;
  }

  private Picture picture(FigureGroup group, int number, List<String> notes) {
    List<List<String>> rows = new ArrayList<>();
    for (Given given : group.figures()) {
      rows.add(
          List.of(
              who(given),
              given.figure().text(),
              range(given),
              given.checks().stream().map(FigureCheck::words).collect(Collectors.joining(" "))));
    }
    String unit = unit(group.figures().getFirst());
    String units = units(unit);
    for (Reference reference : group.references()) {
      rows.add(
          List.of(
              words.say("reference"),
              words.number(reference.value()) + space(one(reference.value(), unit)),
              "",
              reference.evidence().name()));
    }
    return new Picture(
        "picture-figures-" + number,
        title(group),
        words.say("figures-description", told(group)),
        new FigureDrawing(words, this::who).of(group, units),
        new PictureTable(
            List.of(
                words.say("column-who"),
                words.say("column-figure"),
                words.say("column-range"),
                words.say("column-check")),
            rows),
        notes);
  }

  private String title(FigureGroup group) {
    Given first = group.figures().getFirst();
    String of = Objects.requireNonNullElse(first.figure().of(), "");
    if (of.isBlank() && first.figure().kind().equals("count")) {
      of = unit(first);
    }
    if (of.isBlank()) {
      return words.say("figures-title-one");
    }
    String period =
        first
            .period()
            .map(each -> words.period(each.from(), each.to()))
            .orElseGet(() -> said(first));
    return words.say("figures-title", period.isEmpty() ? of : of + ", " + period);
  }

  /** The words of the one period that a claim names. */
  private static String said(Given given) {
    List<ReportPeriod> periods = given.claim().periods();
    return periods.size() == 1 ? periods.getFirst().text() : "";
  }

  private String told(FigureGroup group) {
    return Stream.concat(
            group.figures().stream()
                .map(
                    given ->
                        words.say(
                            "figures-row", String.valueOf(given.claim().number()), range(given))),
            group.references().stream()
                .map(reference -> words.say("figures-reference", words.number(reference.value()))))
        .collect(Collectors.joining("; "));
  }

  /** "claim 3, Global Times". */
  private String who(Given given) {
    ReportSource source = content.source(given.claim().source());
    String outlet = source.publisher();
    return words.claims(List.of(given.claim().number()))
        + (outlet == null || outlet.isBlank() ? "" : ", " + outlet);
  }

  private static String unit(Given given) {
    return Objects.requireNonNullElse(given.figure().unit(), "");
  }

  /** In the report's language, but as the extraction names it in a report from before that. */
  private String units(String unit) {
    return content.saysUnits() ? words.units(unit) : unit;
  }

  private String one(BigDecimal value, String unit) {
    return content.saysUnits() ? words.unit(value, unit) : unit;
  }

  private static String space(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private String range(Given given) {
    FigureRange range = given.admits();
    String unit = units(unit(given));
    BigDecimal low = range.low();
    BigDecimal high = range.high();
    String said;
    if (low == null) {
      said = high == null ? "" : words.say(range.highInside() ? "at-most" : "below", number(high));
    } else if (high == null) {
      said = words.say(range.lowInside() ? "at-least" : "above", number(low));
    } else if (low.compareTo(high) == 0) {
      said = words.say("exactly", number(low));
      unit = one(low, unit(given));
    } else {
      said =
          words.say(
              "between",
              range.lowInside() ? number(low) : words.say("above-end", number(low)),
              range.highInside() ? number(high) : words.say("below-end", number(high)));
    }
    return said + space(unit);
  }

  private String number(BigDecimal value) {
    return words.number(value);
  }
}
