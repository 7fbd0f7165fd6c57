package org.claimdesk.server.report.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.evidence.Stance;
import org.claimdesk.server.report.content.FigureRange;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.content.TextSelector;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/** A report with something in each of its pictures. */
public final class PicturedReport {

  private static final Instant THEN = Instant.parse("2024-05-06T07:08:09Z");
  private static final Person ADA = new Person(new UUID(7, 1), "Ada");
  private static final UUID POST = new UUID(9, 9);
  private static final UUID HERALD = new UUID(9, 10);

  private static final ReportPeriod TEN_MONTHS =
      new ReportPeriod(
          "in the first ten months", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 11, 1));

  private PicturedReport() {}

  static FrozenReport report() {
    return new FrozenReport(content(), "{}", "ef".repeat(32));
  }

  /**
   * Six claims of two outlets: 1 and 2 give figures for one thing, 3 for another country's; 4 names
   * two periods, 5 none, 6 an open one.
   */
  public static ReportContent content() {
    ReportContent one = Reports.of(Reports.claim("decided", null, List.of(), null));
    List<ReportClaim> claims = new ArrayList<>();
    claims.add(
        claim(
            1,
            "Trade with Norland came to $115.6 billion in the first ten months.",
            POST,
            "true",
            null,
            List.of(TEN_MONTHS),
            money("$115.6 billion", "exact", "115600000000", "115550000000", "115650000000", true),
            List.of(customs())));
    claims.add(
        claim(
            2,
            "In the first ten months, Norland's trade was worth over $115 billion.",
            HERALD,
            "false",
            null,
            List.of(TEN_MONTHS),
            money("over $115 billion", "more_than", "115000000000", "115000000000", null, false),
            List.of()));
    claims.add(
        claim(
            3,
            "Trade with Sudland came to $90 billion in the first ten months.",
            POST,
            "false",
            null,
            List.of(TEN_MONTHS),
            money("$90 billion", "exact", "90000000000", "89500000000", "90500000000", true),
            List.of()));
    claims.add(
        claim(
            4,
            "It was opened on 3 October 2021, a year late.",
            HERALD,
            "false",
            "Eva Moor",
            List.of(
                new ReportPeriod(
                    "3 October 2021", LocalDate.of(2021, 10, 3), LocalDate.of(2021, 10, 4)),
                new ReportPeriod(
                    "a year late", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))),
            null,
            List.of()));
    claims.add(claim(5, "No dam was ever built.", POST, null, null, List.of(), null, List.of()));
    claims.add(
        claim(
            6,
            "The line has run since 2013.",
            POST,
            "true",
            null,
            List.of(new ReportPeriod("since 2013", LocalDate.of(2013, 1, 1), null)),
            null,
            List.of()));
    return new ReportContent(
        one.schema(),
        one.dossier(),
        one.edition(),
        one.title(),
        one.summary(),
        one.method(),
        one.scale(),
        List.of(),
        claims,
        List.of(source(POST, "Lake Post"), source(HERALD, "Herald")),
        List.of(),
        null,
        one.provenance(),
        one.layout(),
        one.notRequired(),
        one.wording());
  }

  private static ReportSource source(UUID id, String publisher) {
    return new ReportSource(
        id, "On " + publisher, publisher, List.of(), null, null, "ab".repeat(32), THEN);
  }

  private static ReportFigure money(
      String text,
      String modifier,
      String value,
      @Nullable String low,
      @Nullable String high,
      boolean inside) {
    return new ReportFigure(
        text,
        "money",
        new BigDecimal(value),
        null,
        null,
        "USD",
        modifier,
        "trade",
        0,
        new FigureRange(
            low == null ? null : new BigDecimal(low),
            high == null ? null : new BigDecimal(high),
            inside,
            inside));
  }

  private static Evidence customs() {
    return new Evidence(
        new UUID(8, 1),
        new UUID(4, 1),
        "https://customs.example/2021",
        "Customs",
        null,
        null,
        "115.59",
        Stance.SUPPORTS,
        List.of(),
        null,
        null,
        new ReferenceValue(new BigDecimal("115590000000"), "USD", null),
        null,
        null,
        null,
        ADA,
        THEN,
        1);
  }

  private static ReportClaim claim(
      int number,
      String text,
      UUID source,
      @Nullable String rating,
      @Nullable String speaker,
      List<ReportPeriod> periods,
      @Nullable ReportFigure figure,
      List<Evidence> evidence) {
    return new ReportClaim(
        new UUID(4, number),
        number,
        text,
        "",
        "",
        source,
        TextSelector.of(text, 0, text.length()),
        null,
        List.of("quantity"),
        speaker == null ? null : new ReportSpeaker(speaker, speaker, null),
        figure == null ? List.of() : List.of(figure),
        periods,
        rating == null ? "open" : "decided",
        rating == null
            ? null
            : new Verdict(
                rating, "So it is.", "", List.of(), List.of(ADA), THEN, false, null, null),
        List.of(),
        evidence,
        evidence.stream()
            .map(
                each ->
                    new FigureCheck(
                        each.id(), "$115.6 billion", 0, "consistent", "115.59 is close."))
            .toList(),
        null,
        null,
        null,
        null,
        null);
  }
}
