package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.layout.ReportSection;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.GateOverride;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.picture.Picture;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Term;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark. What people wrote as plain text is escaped so that it reads as written; what they
 * wrote in Markdown stands in a quotation of its own, with its HTML escaped.
 */
final class MarkdownExport {

  /** What begins or ends a mark within a line. */
  private static final String MARKS = "\\`*_[]<>#&~";

  private MarkdownExport() {}

  static String write(FrozenReport report) {
    ReportContent content = report.content();
    StringBuilder out = new StringBuilder();
    out.append("# ").append(text(content.title())).append("\n\n");
    out.append("*").append(text(Wording.edition(content))).append("*\n\n");
    notices(content, out);
    Wording.sections(content).forEach(section -> section(section, content, out));
    out.append("## Provenance\n\n- Claims found by ");
    out.append(text(String.join("; ", content.provenance().extractors())));
    String notRequired = Wording.notRequired(content);
    if (!notRequired.isEmpty()) {
      out.append("\n- Not required for this report: ").append(text(notRequired));
    }
    out.append("\n- Audit trail: event ").append(content.provenance().auditSequence());
    out.append(", `").append(content.provenance().auditHead()).append("`\n");
    out.append("- SHA-256 of the JSON export: `").append(report.sha256()).append("`\n");
    String line = Wording.footer(content);
    if (line != null) {
      out.append('\n').append(text(line)).append('\n');
    }
    return out.toString();
  }

  private static void section(ReportSection section, ReportContent content, StringBuilder out) {
    switch (section) {
      case SUMMARY -> {
        String summary = content.summary();
        if (summary != null && !summary.isBlank()) {
          out.append("## Summary\n\n").append(rich(summary)).append('\n');
        }
      }
      case PICTURES -> pictures(content, out);
      case CLAIMS -> {
        out.append("## Claims\n\n");
        content.claims().forEach(claim -> claim(claim, content, out));
      }
      case SOURCES -> sources(content, out);
      case METHOD -> method(content, out);
    }
  }

  private static void sources(ReportContent content, StringBuilder out) {
    out.append("## Sources\n\n");
    for (ReportSource source : content.sources()) {
      out.append("- ").append(link(source.name(), source.url()));
      if (!Wording.outlet(source).isEmpty()) {
        out.append(", ").append(text(Wording.outlet(source)));
      }
      out.append(". SHA-256 `").append(source.sha256()).append("`\n");
    }
    out.append('\n');
  }

  private static void method(ReportContent content, StringBuilder out) {
    out.append("## Method\n\n").append(text(content.method())).append("\n\n");
    for (Rating rating : content.scale().ratings()) {
      out.append("- **").append(text(rating.label())).append("**");
      out.append(rating.value() == null ? "" : " (" + rating.value() + ")");
      out.append(": ").append(text(rating.definition())).append('\n');
    }
    out.append('\n');
  }

  private static void notices(ReportContent content, StringBuilder out) {
    if (!content.corrections().isEmpty()) {
      out.append("## Corrections\n\n");
      for (Correction correction : content.corrections()) {
        out.append("- **Version ").append(correction.number()).append(", ");
        out.append(text(Wording.minute(correction.published()))).append(":** ");
        out.append(text(correction.note())).append('\n');
      }
      out.append('\n');
    }
    GateOverride override = content.override();
    if (override != null) {
      out.append("## Published with open points\n\nThe editor's reason: ");
      out.append(text(override.reason())).append("\n\n");
      override.findings().forEach(finding -> out.append("- ").append(text(finding)).append('\n'));
      out.append('\n');
    }
  }

  /** The numbers of the pictures, as tables of GitHub Flavored Markdown. */
  private static void pictures(ReportContent content, StringBuilder out) {
    List<Picture> pictures = HtmlExport.pictures(content);
    if (pictures.isEmpty()) {
      return;
    }
    out.append("## In numbers\n\n");
    for (Picture picture : pictures) {
      out.append("### ").append(text(picture.title())).append("\n\n");
      List<String> columns = picture.table().columns();
      row(columns, out);
      row(columns.stream().map(column -> "---").toList(), out);
      picture
          .table()
          .rows()
          .forEach(cells -> row(cells.stream().map(MarkdownExport::text).toList(), out));
      out.append('\n');
      picture.notes().forEach(note -> out.append(text(note)).append("\n\n"));
    }
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append("| ");
    out.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")));
    out.append(" |\n");
  }

  private static void claim(ReportClaim claim, ReportContent content, StringBuilder out) {
    ReportSource source = content.source(claim.source());
    out.append("### Claim ").append(claim.number()).append("\n\n> ");
    out.append(text(claim.contextBefore()));
    out.append("**").append(link(claim.text(), DeskLinks.words(claim))).append("**");
    out.append(text(claim.contextAfter()));
    out.append("\n\n");
    Verdict verdict = claim.verdict();
    if (verdict == null) {
      out.append("**").append(Wording.undecided(claim.status())).append("**\n\n");
    } else {
      out.append("**").append(text(content.rating(verdict.rating()).label())).append("**: ");
      out.append(link(verdict.conclusion(), DeskLinks.decision(claim, content)));
      out.append("\n\n");
      if (content.schema() != null) {
        Rating rating = content.rating(verdict.rating());
        out.append("*").append(text(rating.label())).append("* is given when: ");
        out.append(text(rating.definition())).append("\n\n");
      }
    }
    ReportSpeaker speaker = claim.speaker();
    out.append("- Said by ");
    out.append(speaker == null ? "the article itself" : text(Wording.speaker(speaker)));
    out.append("\n- Appeared in ");
    out.append(link(source.name(), claim.link() == null ? source.url() : claim.link()));
    out.append(Wording.outlet(source).isEmpty() ? "" : ", " + text(Wording.outlet(source)));
    out.append(Wording.elsewhere(claim).isEmpty() ? "" : "; " + text(Wording.elsewhere(claim)));
    out.append('\n');
    if (!claim.periods().isEmpty()) {
      out.append("- Time: ");
      out.append(
          claim.periods().stream()
              .map(period -> text(Wording.period(period)))
              .collect(Collectors.joining("; ")));
      out.append('\n');
    }
    String corrected = Wording.corrected(claim, "; ");
    if (!corrected.isEmpty()) {
      out.append("- Corrected by the desk: ").append(text(corrected)).append('\n');
    }
    if (verdict != null && verdict.writtenBy() != null) {
      out.append("- Written by ").append(text(verdict.writtenBy().name())).append('\n');
    }
    if (verdict != null) {
      out.append(verdict.adjudicated() ? "- Adjudicated by " : "- Decided by ");
      out.append(text(Wording.names(verdict.decidedBy()))).append(", ");
      out.append(text(Wording.minute(verdict.decided()))).append('\n');
    }
    if (verdict != null) {
      verdict
          .findings()
          .forEach(
              finding ->
                  out.append("- Part ")
                      .append(text(Wording.finding(finding, content)))
                      .append('\n'));
    }
    claim.evidence().forEach(evidence -> evidence(evidence, claim, content, out));
    for (Term term : Wording.terms(claim)) {
      out.append("- Meaning of *").append(text(Objects.requireNonNullElse(term.term(), "")));
      out.append("*: ").append(text(Objects.requireNonNullElse(term.meaning(), ""))).append('\n');
    }
    for (Reply reply : Wording.replies(claim)) {
      out.append("- Asked for comment: ").append(text(Wording.asked(reply)));
      out.append(reply.words() == null ? "" : ": “" + text(reply.words()) + "”").append('\n');
    }
    if (verdict != null && !verdict.rationale().isBlank()) {
      out.append('\n').append(rich(verdict.rationale()));
    }
    String limits = Wording.limits(claim);
    if (limits != null) {
      out.append("\nWhat could not be found out:\n\n").append(rich(limits));
    }
    out.append('\n');
  }

  private static void evidence(
      Evidence evidence, ReportClaim claim, ReportContent content, StringBuilder out) {
    String stance =
        switch (evidence.stance()) {
          case SUPPORTS -> "For it";
          case REFUTES -> "Against it";
          case CONTEXT -> "Context";
        };
    out.append("- ").append(stance).append(": ");
    out.append(link(Wording.evidence(evidence), evidence.url()));
    out.append(": “").append(text(evidence.excerpt())).append('”');
    if (claim.isPrimary(evidence)) {
      out.append(' ').append(Wording.PRIMARY).append('.');
    }
    ReferenceValue reference = evidence.referenceValue();
    if (reference != null) {
      out.append(" Reference value: ").append(text(Wording.reference(reference))).append('.');
    }
    ArchivedCopy copy = evidence.copy();
    if (copy != null) {
      String kept = DeskLinks.copy(copy, claim, content);
      String hash = "SHA-256 `" + copy.sha256() + "`";
      out.append(" Archived copy: ");
      out.append(kept == null ? hash : "[" + hash + "](<" + kept + ">)").append('.');
    }
    claim.checks().stream()
        .filter(check -> check.evidence().equals(evidence.id()))
        .forEach(check -> out.append(' ').append(text(check.words())));
    out.append('\n');
  }

  private static String link(String name, @Nullable String url) {
    if (url == null) {
      return text(name);
    }
    return "[" + text(name) + "](<" + url.replace("<", "%3C").replace(">", "%3E") + ">)";
  }

  /** Plain text on one line, with every mark escaped, also those that only begin a line. */
  private static String text(String plain) {
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (MARKS.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c == '\n' || c == '\r' ? ' ' : c);
            });
    return out.toString().replaceFirst("^(\\s*\\d{0,9})([-+.)=])", "$1\\\\$2");
  }

  /** Markdown as a quotation, so that its headings and lists do not run into the report's. */
  private static String rich(String markdown) {
    return markdown
        .strip()
        .lines()
        .map(line -> "> " + line.replace("<", "&lt;") + "\n")
        .collect(Collectors.joining());
  }
}
