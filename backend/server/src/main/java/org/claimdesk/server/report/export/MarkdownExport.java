package org.claimdesk.server.report.export;

import java.io.IOException;
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

  private final ReportContent content;
  private final Wording wording;
  private final Appendable file;

  /** What goes into the file next: a claim at most, or what stands before or behind all of them. */
  private final StringBuilder out = new StringBuilder();

  private MarkdownExport(ReportContent content, Appendable file) {
    this.content = content;
    this.wording = Wording.of(content);
    this.file = file;
  }

  static void write(FrozenReport report, Appendable out) throws IOException {
    new MarkdownExport(report.content(), out).write(report);
  }

  private void write(FrozenReport report) throws IOException {
    out.append("# ").append(text(content.title())).append("\n\n");
    out.append("*").append(text(wording.edition(content))).append("*\n\n");
    notices();
    for (ReportSection section : Wording.sections(content)) {
      section(section);
    }
    heading("section-provenance");
    out.append("- ").append(wording.say("provenance-found")).append(' ');
    out.append(text(String.join("; ", content.provenance().extractors())));
    String notRequired = wording.notRequired(content);
    if (!notRequired.isEmpty()) {
      out.append("\n- ").append(wording.say("provenance-excused")).append(": ");
      out.append(text(notRequired));
    }
    String event = String.valueOf(content.provenance().auditSequence());
    out.append("\n- ").append(wording.say("provenance-trail")).append(": ");
    out.append(wording.say("provenance-event", event));
    out.append(", `").append(content.provenance().auditHead()).append("`\n");
    out.append("- ")
        .append(wording.say("provenance-hash"))
        .append(": `")
        .append(report.sha256())
        .append("`\n");
    String line = Wording.footer(content);
    if (line != null) {
      out.append('\n').append(text(line)).append('\n');
    }
    flush();
  }

  private void flush() throws IOException {
    file.append(out);
    out.setLength(0);
  }

  private void section(ReportSection section) throws IOException {
    switch (section) {
      case SUMMARY -> {
        String summary = content.summary();
        if (summary != null && !summary.isBlank()) {
          heading("section-summary");
          out.append(rich(summary)).append('\n');
        }
      }
      case PICTURES -> pictures();
      case CLAIMS -> {
        heading("section-claims");
        for (ReportClaim claim : content.claims()) {
          claim(claim);
          flush();
        }
      }
      case SOURCES -> sources();
      case METHOD -> method();
    }
  }

  private void sources() {
    heading("section-sources");
    for (ReportSource source : content.sources()) {
      out.append("- ").append(link(source.name(), source.url()));
      if (!wording.outlet(source).isEmpty()) {
        out.append(", ").append(text(wording.outlet(source)));
      }
      out.append(". SHA-256 `").append(source.sha256()).append("`\n");
    }
    out.append('\n');
  }

  private void method() {
    heading("section-method");
    out.append(text(content.method())).append("\n\n");
    for (Rating rating : content.scale().ratings()) {
      out.append("- **").append(text(rating.label())).append("**");
      out.append(rating.value() == null ? "" : " (" + rating.value() + ")");
      out.append(": ").append(text(rating.definition())).append('\n');
    }
    out.append('\n');
  }

  private void notices() {
    if (!content.corrections().isEmpty()) {
      heading("section-corrections");
      for (Correction correction : content.corrections()) {
        out.append("- **").append(text(wording.correction(correction))).append(":** ");
        out.append(text(correction.note())).append('\n');
      }
      out.append('\n');
    }
    GateOverride override = content.override();
    if (override != null) {
      heading("section-open-points");
      out.append(wording.say("open-points-reason", text(override.reason()))).append("\n\n");
      override.findings().forEach(finding -> out.append("- ").append(text(finding)).append('\n'));
      out.append('\n');
    }
  }

  /** The numbers of the pictures, as tables of GitHub Flavored Markdown. */
  private void pictures() {
    List<Picture> pictures = HtmlExport.pictures(content);
    if (pictures.isEmpty()) {
      return;
    }
    heading("section-numbers");
    for (Picture picture : pictures) {
      out.append("### ").append(text(picture.title())).append("\n\n");
      List<String> columns = picture.table().columns();
      row(columns);
      row(columns.stream().map(column -> "---").toList());
      picture
          .table()
          .rows()
          .forEach(cells -> row(cells.stream().map(MarkdownExport::text).toList()));
      out.append('\n');
      picture.notes().forEach(note -> out.append(text(note)).append("\n\n"));
    }
  }

  private void row(List<String> cells) {
    out.append("| ");
    out.append(
        cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")));
    out.append(" |\n");
  }

  private void claim(ReportClaim claim) {
    ReportSource source = content.source(claim.source());
    out.append("### ").append(wording.claim(claim)).append("\n\n> ");
    out.append(text(claim.contextBefore()));
    out.append("**").append(link(claim.text(), DeskLinks.words(claim))).append("**");
    out.append(text(claim.contextAfter()));
    out.append("\n\n");
    Verdict verdict = claim.verdict();
    if (verdict == null) {
      out.append("**").append(wording.undecided(claim.status())).append("**\n\n");
    } else {
      out.append("**").append(text(content.rating(verdict.rating()).label())).append("**: ");
      out.append(link(verdict.conclusion(), DeskLinks.decision(claim, content)));
      out.append("\n\n");
      if (content.schema() != null) {
        Rating rating = content.rating(verdict.rating());
        String label = "*" + text(rating.label()) + "*";
        out.append(wording.say("given-when", label, text(rating.definition()))).append("\n\n");
      }
    }
    ReportSpeaker speaker = claim.speaker();
    point("said-by");
    out.append(speaker == null ? wording.say("said-by-article") : text(wording.speaker(speaker)));
    out.append('\n');
    point("appeared-in");
    out.append(link(source.name(), claim.link() == null ? source.url() : claim.link()));
    out.append(wording.outlet(source).isEmpty() ? "" : ", " + text(wording.outlet(source)));
    out.append(wording.elsewhere(claim).isEmpty() ? "" : "; " + text(wording.elsewhere(claim)));
    out.append('\n');
    if (!claim.periods().isEmpty()) {
      out.append("- ").append(wording.say("time")).append(": ");
      out.append(
          claim.periods().stream()
              .map(period -> text(wording.period(period)))
              .collect(Collectors.joining("; ")));
      out.append('\n');
    }
    String corrected = wording.corrected(claim, "; ");
    if (!corrected.isEmpty()) {
      out.append("- ")
          .append(wording.say("corrected-by"))
          .append(": ")
          .append(text(corrected))
          .append('\n');
    }
    if (verdict != null && verdict.writtenBy() != null) {
      point("written-by");
      out.append(text(verdict.writtenBy().name())).append('\n');
    }
    if (verdict != null) {
      point(verdict.adjudicated() ? "adjudicated-by" : "decided-by");
      out.append(text(Wording.names(verdict.decidedBy()))).append(", ");
      out.append(text(wording.words().minute(verdict.decided()))).append('\n');
    }
    if (verdict != null) {
      verdict
          .findings()
          .forEach(
              finding ->
                  out.append("- ")
                      .append(wording.say("column-part"))
                      .append(' ')
                      .append(text(wording.finding(finding, content)))
                      .append('\n'));
    }
    claim.evidence().forEach(evidence -> evidence(evidence, claim));
    for (Term term : Wording.terms(claim)) {
      String word = "*" + text(Objects.requireNonNullElse(term.term(), "")) + "*";
      out.append("- ")
          .append(wording.say("meaning", word))
          .append(": ")
          .append(text(Objects.requireNonNullElse(term.meaning(), "")))
          .append('\n');
    }
    for (Reply reply : Wording.replies(claim)) {
      out.append("- ").append(wording.say("asked-for")).append(": ");
      out.append(text(wording.asked(reply)));
      out.append(reply.words() == null ? "" : ": " + quoted(reply.words())).append('\n');
    }
    if (verdict != null && !verdict.rationale().isBlank()) {
      out.append('\n').append(rich(verdict.rationale()));
    }
    String limits = Wording.limits(claim);
    if (limits != null) {
      out.append('\n').append(wording.say("limits")).append(":\n\n").append(rich(limits));
    }
    out.append('\n');
  }

  private void evidence(Evidence evidence, ReportClaim claim) {
    String stance = wording.say("stance-" + evidence.stance().code());
    out.append("- ").append(stance).append(": ");
    out.append(link(Wording.evidence(evidence), evidence.url()));
    out.append(": ").append(quoted(evidence.excerpt()));
    if (claim.isPrimary(evidence)) {
      out.append(' ').append(wording.say("primary")).append('.');
    }
    ReferenceValue reference = evidence.referenceValue();
    if (reference != null) {
      out.append(' ').append(wording.say("reference")).append(": ");
      out.append(text(wording.reference(reference))).append('.');
    }
    ArchivedCopy copy = evidence.copy();
    if (copy != null) {
      String kept = DeskLinks.copy(copy, claim, content);
      String hash = "SHA-256 `" + copy.sha256() + "`";
      out.append(' ').append(wording.say("archived-copy")).append(": ");
      out.append(kept == null ? hash : "[" + hash + "](<" + kept + ">)").append('.');
    }
    claim.checks().stream()
        .filter(check -> check.evidence().equals(evidence.id()))
        .forEach(check -> out.append(' ').append(text(check.words())));
    out.append('\n');
  }

  /** A headline of the second level. */
  private void heading(String key) {
    out.append("## ").append(wording.say(key)).append("\n\n");
  }

  /** The beginning of a point of a list. */
  private void point(String key) {
    out.append("- ").append(wording.say(key)).append(' ');
  }

  private String quoted(String plain) {
    return wording.words().quoted(text(plain));
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
