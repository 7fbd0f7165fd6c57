package org.claimdesk.server.report.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.evidence.Stance;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A table by RFC 4180, one row a claim under one of names; lists stand one entry a line inside
 * their cell. A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * spreadsheets show as text (OWASP, "CSV Injection").
 */
final class CsvExport {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "claim",
          "text",
          "speaker",
          "article",
          "publisher",
          "published",
          "url",
          "link",
          "start",
          "end",
          "kinds",
          "figures",
          "periods",
          "status",
          "rating",
          "value",
          "conclusion",
          "rationale",
          "decidedBy",
          "decided",
          "supports",
          "refutes",
          "context",
          "report",
          "version",
          "sha256",
          "corrected",
          "findings");

  /** The columns after them, but for a version from before there was a schema. */
  private static final List<String> ADDED =
      List.of("replies", "role", "alsoIn", "outlets", "definition", "terms", "limits", "writtenBy");

  /**
   * The columns after those, but for a version from before it was told what it was excused from.
   */
  private static final List<String> SINCE = List.of("primarySources", "notRequired", "decision");

  private static final List<String> NONE = List.of();

  /** The table is for programs: it speaks English in every report. */
  private static final Wording WORDING = Wording.OF_PROGRAMS;

  private CsvExport() {}

  static void write(FrozenReport report, Appendable out) throws IOException {
    ReportContent content = report.content();
    boolean added = content.schema() != null;
    boolean since = content.notRequired() != null;
    row(Stream.of(COLUMNS, added ? ADDED : NONE, since ? SINCE : NONE), out);
    for (ReportClaim claim : content.claims()) {
      row(
          Stream.of(
              cells(claim, report),
              added ? added(claim, content) : NONE,
              since ? since(claim, content) : NONE),
          out);
    }
  }

  private static List<String> since(ReportClaim claim, ReportContent content) {
    return List.of(
        text(
            claim.evidence().stream()
                .filter(claim::isPrimary)
                .map(CsvExport::place)
                .collect(Collectors.joining("\n"))),
        text(WORDING.notRequired(content)),
        text(DeskLinks.decision(claim, content)));
  }

  private static List<String> added(ReportClaim claim, ReportContent content) {
    Verdict verdict = claim.verdict();
    Person writer = verdict == null ? null : verdict.writtenBy();
    List<String> others = Objects.requireNonNullElse(claim.alsoIn(), List.of());
    return List.of(
        text(
            Wording.replies(claim).stream()
                .map(
                    reply ->
                        WORDING.asked(reply)
                            + (reply.words() == null ? "" : ": “" + reply.words() + "”"))
                .collect(Collectors.joining("\n"))),
        text(claim.speaker() == null ? null : claim.speaker().role()),
        text(String.join("\n", others)),
        String.valueOf(1 + others.size()),
        text(verdict == null ? null : content.rating(verdict.rating()).definition()),
        text(
            Wording.terms(claim).stream()
                .map(term -> term.term() + ": " + term.meaning())
                .collect(Collectors.joining("\n"))),
        text(Wording.limits(claim)),
        text(writer == null ? null : writer.name()));
  }

  private static String findings(ReportClaim claim, FrozenReport report) {
    Verdict verdict = claim.verdict();
    return verdict == null
        ? ""
        : verdict.findings().stream()
            .map(finding -> WORDING.finding(finding, report.content()))
            .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(ReportClaim claim, FrozenReport report) {
    ReportContent content = report.content();
    ReportSource source = content.source(claim.source());
    ReportSpeaker speaker = claim.speaker();
    Verdict verdict = claim.verdict();
    Rating rating = verdict == null ? null : content.rating(verdict.rating());
    LocalDate published = source.published();
    var edition = content.edition();
    return List.of(
        String.valueOf(claim.number()),
        claim.id().toString(),
        text(claim.text()),
        text(speaker == null ? null : speaker.name()),
        text(source.name()),
        text(source.publisher()),
        published == null ? "" : published.toString(),
        text(source.url()),
        text(claim.link()),
        String.valueOf(claim.selector().start()),
        String.valueOf(claim.selector().end()),
        text(String.join("\n", claim.kinds())),
        text(claim.figures().stream().map(ReportFigure::text).collect(Collectors.joining("\n"))),
        text(claim.periods().stream().map(CsvExport::period).collect(Collectors.joining("\n"))),
        claim.status(),
        text(rating == null ? null : rating.label()),
        rating == null ? "" : Objects.toString(rating.value(), ""),
        text(verdict == null ? null : verdict.conclusion()),
        text(verdict == null ? null : verdict.rationale()),
        text(verdict == null ? null : Wording.names(verdict.decidedBy())),
        verdict == null ? "" : verdict.decided().toString(),
        text(evidence(claim, Stance.SUPPORTS)),
        text(evidence(claim, Stance.REFUTES)),
        text(evidence(claim, Stance.CONTEXT)),
        edition == null ? "" : edition.id().toString(),
        edition == null ? "" : String.valueOf(edition.number()),
        report.sha256(),
        text(WORDING.corrected(claim, "\n")),
        text(findings(claim, report)));
  }

  private static String period(ReportPeriod period) {
    return period.text()
        + " ["
        + Objects.toString(period.from(), "")
        + ", "
        + Objects.toString(period.to(), "")
        + ")";
  }

  private static String evidence(ReportClaim claim, Stance stance) {
    return claim.evidence().stream()
        .filter(evidence -> evidence.stance() == stance)
        .map(CsvExport::evidence)
        .collect(Collectors.joining("\n"));
  }

  private static String evidence(Evidence evidence) {
    ReferenceValue reference = evidence.referenceValue();
    return place(evidence) + (reference == null ? "" : " = " + WORDING.reference(reference));
  }

  private static String place(Evidence evidence) {
    return evidence.url() == null ? evidence.name() : evidence.url();
  }

  /** What people wrote, made harmless for a spreadsheet. */
  private static String text(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  private static void row(Stream<List<String>> stretches, Appendable out) throws IOException {
    String separator = "";
    for (String cell : stretches.flatMap(List::stream).toList()) {
      out.append(separator);
      if (cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
        out.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        out.append(cell);
      }
      separator = ",";
    }
    out.append("\r\n");
  }
}
