package org.claimdesk.server.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.article.TextFragment;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.correction.ReadingKind;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.FigureCheck;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.evidence.Stance;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.reply.Channel;
import org.claimdesk.server.reply.Outcome;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.FigureRange;
import org.claimdesk.server.report.content.GateOverride;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.Provenance;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportCorrection;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.content.TextSelector;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.RatingScale;
import org.claimdesk.server.review.ReaderNotes;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.Term;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/** Contents of reports, for tests of what is made from them. */
public final class Reports {

  /** The article's text: its claim follows a character outside the basic plane. */
  public static final String TEXT =
      "The lake 🏞 is low. \"=Rain fell on 12 days, -3 fewer,\" she said. <b>So</b> it goes.";

  /** The claim's words, which a spreadsheet would take for a formula. */
  public static final String WORDS = "=Rain fell on 12 days, -3 fewer";

  private static final Instant THEN = Instant.parse("2024-05-06T07:08:09Z");
  private static final Person ADA = new Person(new UUID(7, 1), "Ada");
  private static final String URL = "https://news.example/lake";

  private static final Rating FALSE =
      new Rating("false", "google", "False", 1, "#D55E00", "cross", "F", "Refuted.");
  private static final Rating TRUE =
      new Rating("true", "google", "True", 5, "#009E73", "circle", "T", "Supported.");
  private static final Rating HALF_TRUE =
      new Rating("half_true", "google", "Half true", 3, "#F0E442", "diamond", "H", "Partly.");
  private static final Rating UNPROVEN =
      new Rating("unproven", "google", "Unproven", null, "#CC79A7", "ring", "U", "Open.");

  private Reports() {}

  /** The report in a form, as it is downloaded. */
  static byte[] bytes(ReportFormat format, FrozenReport report) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      format.write(report, file, Progress.UNTOLD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** The report in a form that is text. */
  static String text(ReportFormat format, FrozenReport report) {
    return new String(bytes(format, report), StandardCharsets.UTF_8);
  }

  /** The same report in a language; what it has frozen stays as it is. */
  static FrozenReport in(ReportLanguage language, FrozenReport report) {
    ReportLayout plain = ReportLayout.PLAIN;
    return laidOut(
        report,
        new ReportLayout(plain.order(), plain.sections(), null, language, null, 1),
        report.logo());
  }

  /** The same report with a logo of "Lake Desk". */
  static FrozenReport with(
      String mediaType, byte[] logo, int width, int height, FrozenReport report) {
    ReportLayout plain = ReportLayout.PLAIN;
    return laidOut(
        report,
        new ReportLayout(
            plain.order(),
            plain.sections(),
            null,
            report.content().language(),
            new Logo(Sha256.hex(logo), "Lake Desk", mediaType, width, height),
            1),
        "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(logo));
  }

  private static FrozenReport laidOut(
      FrozenReport report, ReportLayout layout, @Nullable String logo) {
    ReportContent said = report.content();
    return new FrozenReport(
        new ReportContent(
            said.schema(),
            said.dossier(),
            said.edition(),
            said.title(),
            said.summary(),
            said.method(),
            said.scale(),
            said.otherRatings(),
            said.claims(),
            said.sources(),
            said.corrections(),
            said.override(),
            said.provenance(),
            layout,
            said.notRequired(),
            said.wording()),
        report.json(),
        report.sha256(),
        logo);
  }

  /** A published report of one claim, without a word about its parts. */
  public static FrozenReport decided(String rating) {
    return decided(rating, List.of());
  }

  /** A published report of one claim. */
  static FrozenReport decided(String rating, List<PartFinding> findings) {
    Verdict verdict =
        new Verdict(
            rating,
            "Records say 15.",
            "# Why\n\n*15*, <i>not</i> 12. \\<b>Never.",
            findings,
            List.of(ADA),
            THEN,
            false,
            new ReaderNotes(
                List.of(new Term("=Rain day", "A day with <1 mm> or more.")),
                "How much fell *at night*.",
                "warden of the lake"),
            ADA);
    return frozen(claim("decided", verdict, evidence("a.example"), "the lake warden"));
  }

  /** A report that has a public address, of one claim that rests on a copied primary source. */
  static FrozenReport inPublic() {
    Evidence piece = evidence("gauge.example").getFirst();
    Evidence copied =
        new Evidence(
            piece.id(),
            piece.claim(),
            piece.url(),
            piece.title(),
            null,
            null,
            piece.excerpt(),
            piece.stance(),
            List.of(),
            null,
            true,
            null,
            new ArchivedCopy(
                new UUID(8, 8),
                "ac".repeat(32),
                "text/html",
                9,
                piece.url(),
                null,
                null,
                null,
                null,
                9,
                THEN,
                ADA),
            true,
            null,
            ADA,
            THEN,
            1);
    Verdict verdict =
        new Verdict(
            "false", "It rained on 15.", "So.", List.of(), List.of(ADA), THEN, false, null, ADA);
    ReportClaim claim = claim("decided", verdict, List.of(copied), "the lake warden");
    String address = "https://facts.example/desk/public/reports/" + new UUID(5, 5);
    return new FrozenReport(of(claim, address), "{}", "ef".repeat(32));
  }

  /** A report of one claim in a state. */
  public static ReportContent of(ReportClaim claim) {
    return of(claim, null);
  }

  private static ReportContent of(ReportClaim claim, @Nullable String address) {
    ReportSource source =
        new ReportSource(
            new UUID(9, 9),
            "Low water",
            "Lake Post",
            List.of("B. Writer"),
            LocalDate.of(2024, 5, 5),
            URL,
            "ab".repeat(32),
            THEN);
    return new ReportContent(
        "/report.schema.json",
        new UUID(3, 3),
        new Edition(new UUID(5, 5), 2, THEN, ADA, address),
        "Rain & \"drought\"",
        "What the **records** say.",
        "One review.",
        new RatingScale(
            "google", "Five steps", "Google", List.of(TRUE, HALF_TRUE, FALSE, UNPROVEN)),
        List.of(),
        List.of(claim),
        List.of(source),
        List.of(new Correction(2, THEN, "A date was wrong.")),
        new GateOverride("It could not wait.", List.of("Claim 1 has one source.")),
        new Provenance(List.of("claimdesk 0.1.0, checkworthiness-1"), 12, "cd".repeat(32)),
        ReportLayout.PLAIN,
        List.of(
            new NotRequired(
                "one_source",
                RuleEffect.WARNS,
                "a primary source or two independent ones for every claim")),
        ReportContent.WORDING);
  }

  /** A claim in a state. */
  public static ReportClaim claim(
      String status, @Nullable Verdict verdict, List<Evidence> evidence, @Nullable String speaker) {
    int start = TEXT.indexOf(WORDS);
    return new ReportClaim(
        new UUID(4, 4),
        1,
        WORDS,
        "The lake 🏞 is low. \"",
        ",\" she said. <b>So</b> it goes.",
        new UUID(9, 9),
        TextSelector.of(TEXT, start, start + WORDS.length()),
        TextFragment.link(URL, TEXT, Span.of(start, start + WORDS.length())),
        List.of("quantity", "quote"),
        speaker == null ? null : new ReportSpeaker("Eva Moor", speaker, "warden of the lake"),
        List.of(
            new ReportFigure(
                "12 days",
                "count",
                new BigDecimal(12),
                null,
                null,
                "day",
                "exact",
                null,
                0,
                new FigureRange(new BigDecimal("11.5"), new BigDecimal("12.5"), true, true))),
        List.of(new ReportPeriod("in April", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1))),
        status,
        verdict,
        verdict == null
            ? List.of()
            : List.of(
                new Review(
                    new UUID(6, 6),
                    ADA,
                    verdict.rating(),
                    "Records say 15.",
                    "",
                    List.of(),
                    false,
                    false,
                    List.of(),
                    THEN,
                    verdict.notes())),
        evidence,
        evidence.stream()
            .map(
                each ->
                    new FigureCheck(
                        each.id(), "12 days", null, "contradicted", "15 is 25 % above 12."))
            .toList(),
        List.of("Evening Post", "Shore Herald"),
        List.of(
            new ReportCorrection(
                ReadingKind.FIGURE, "12 days", "12 weeks", "12 days <without> rain")),
        List.of(
            new Reply(
                new UUID(10, 1),
                List.of(new UUID(4, 4)),
                "Eva Moor",
                Channel.EMAIL,
                LocalDate.of(2024, 5, 3),
                ADA,
                Outcome.REPLIED,
                "=I <b>counted</b> them.",
                LocalDate.of(2024, 5, 4),
                ADA,
                THEN,
                2)),
        7,
        evidence.stream()
            .filter(piece -> Boolean.TRUE.equals(piece.primarySource()))
            .map(Evidence::id)
            .toList());
  }

  /** One piece of evidence from each host. */
  public static List<Evidence> evidence(String... hosts) {
    return List.of(hosts).stream()
        .map(
            host ->
                new Evidence(
                    new UUID(8, host.hashCode()),
                    new UUID(4, 4),
                    "https://" + host + "/rain",
                    "Rain gauge",
                    null,
                    null,
                    "15 days of rain",
                    Stance.REFUTES,
                    List.of(),
                    null,
                    false,
                    new ReferenceValue(new BigDecimal("15.0"), "day", null),
                    null,
                    null,
                    null,
                    ADA,
                    THEN,
                    1))
        .toList();
  }

  /** The report of a claim, which it tells so many times. */
  static FrozenReport repeated(FrozenReport report, int times) {
    ReportContent content = report.content();
    return new FrozenReport(
        new ReportContent(
            content.schema(),
            content.dossier(),
            content.edition(),
            content.title(),
            content.summary(),
            content.method(),
            content.scale(),
            content.otherRatings(),
            IntStream.rangeClosed(1, times)
                .mapToObj(
                    number -> {
                      ReportClaim claim = content.claims().getFirst();
                      return with(number, claim.checks(), claim);
                    })
                .toList(),
            content.sources(),
            content.corrections(),
            content.override(),
            content.provenance(),
            content.layout(),
            content.notRequired(),
            content.wording()),
        report.json(),
        report.sha256());
  }

  /** A claim's report in which what is said of it by reference values is said of its figure. */
  public static ReportContent checked(ReportClaim claim) {
    List<FigureCheck> checks =
        claim.checks().stream()
            .map(
                each ->
                    new FigureCheck(
                        each.evidence(), each.figure(), 0, each.outcome(), each.words()))
            .toList();
    return of(with(1, checks, claim));
  }

  private static ReportClaim with(int number, List<FigureCheck> checks, ReportClaim claim) {
    return new ReportClaim(
        new UUID(4, number),
        number,
        claim.text(),
        claim.contextBefore(),
        claim.contextAfter(),
        claim.source(),
        claim.selector(),
        claim.link(),
        claim.kinds(),
        claim.speaker(),
        claim.figures(),
        claim.periods(),
        claim.status(),
        claim.verdict(),
        claim.reviews(),
        claim.evidence(),
        checks,
        claim.alsoIn(),
        claim.corrected(),
        claim.replies(),
        claim.version(),
        claim.primarySources());
  }

  private static FrozenReport frozen(ReportClaim claim) {
    return new FrozenReport(of(claim), "{}", "ef".repeat(32));
  }
}
