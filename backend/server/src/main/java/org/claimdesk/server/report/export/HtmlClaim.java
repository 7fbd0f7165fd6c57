package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.evidence.Stance;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Review;
import org.claimdesk.server.review.Verdict;
import org.jsoup.nodes.Element;

/**
 * A claim in the HTML export: its words, who said it where and when, verdict, evidence, reasons.
 */
record HtmlClaim(ReportContent content, Wording wording) {

  /** Appends the claim to {@code parent}, and returns what it became. */
  Element append(Element parent, ReportClaim claim) {
    Element article =
        parent
            .appendElement("article")
            .addClass("claim")
            .id("claim-" + claim.number())
            .attr("aria-labelledby", "claim-" + claim.number() + "-title");
    article.appendElement("h3").id("claim-" + claim.number() + "-title").text(wording.claim(claim));
    quote(article, claim);
    verdict(article, claim);
    findings(article, claim);
    origin(article, claim, content.source(claim.source()));
    terms(article, claim);
    evidence(article, claim, Stance.SUPPORTS);
    evidence(article, claim, Stance.REFUTES);
    evidence(article, claim, Stance.CONTEXT);
    rationale(article, claim);
    limits(article, claim);
    replies(article, claim);
    reviews(article, claim);
    return article;
  }

  private static void quote(Element article, ReportClaim claim) {
    Element words = article.appendElement("blockquote").appendElement("p");
    words.appendElement("span").addClass("context").text(claim.contextBefore());
    HtmlExport.linked(words.appendElement("mark"), claim.text(), DeskLinks.words(claim));
    words.appendElement("span").addClass("context").text(claim.contextAfter());
  }

  private void verdict(Element article, ReportClaim claim) {
    Verdict verdict = claim.verdict();
    Element line = article.appendElement("p").addClass("verdict");
    if (verdict == null) {
      line.text(wording.undecided(claim.status()));
      return;
    }
    Rating rating = content.rating(verdict.rating());
    VerdictSign.append(line, rating);
    line.appendElement("span").text(rating.label());
    HtmlExport.linked(
        article.appendElement("p").addClass("conclusion"),
        verdict.conclusion(),
        DeskLinks.decision(claim, content));
    if (content.schema() != null) {
      article
          .appendElement("p")
          .addClass("definition")
          .text(
              wording.say(
                  "given-when", wording.words().quoted(rating.label()), rating.definition()));
    }
  }

  /** What words mean that readers may not know. */
  private void terms(Element article, ReportClaim claim) {
    if (!Wording.terms(claim).isEmpty()) {
      article.appendElement("h4").text(wording.say("terms"));
      Element list = article.appendElement("dl");
      Wording.terms(claim)
          .forEach(
              term ->
                  HtmlExport.entry(
                      list,
                      Objects.requireNonNullElse(term.term(), ""),
                      Objects.requireNonNullElse(term.meaning(), "")));
    }
  }

  private void limits(Element article, ReportClaim claim) {
    String limits = Wording.limits(claim);
    if (limits != null) {
      article.appendElement("h4").text(wording.say("limits"));
      RichText.append(article.appendElement("div"), limits);
    }
  }

  /** What was found part by part, where anything was. */
  private void findings(Element article, ReportClaim claim) {
    Verdict verdict = claim.verdict();
    if (verdict == null || verdict.findings().isEmpty()) {
      return;
    }
    Element table = article.appendElement("table");
    table.appendElement("caption").text(wording.say("part-by-part"));
    Element heads = table.appendElement("thead").appendElement("tr");
    List.of("column-part", "column-found", "column-note")
        .forEach(head -> heads.appendElement("th").attr("scope", "col").text(wording.say(head)));
    Element rows = table.appendElement("tbody");
    for (PartFinding finding : verdict.findings()) {
      Element row = rows.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(finding.words());
      Element found = row.appendElement("td");
      if (finding.rating() != null) {
        VerdictSign.append(found, content.rating(finding.rating()));
      }
      found.appendText(wording.outcome(finding, content));
      row.appendElement("td").text(Objects.requireNonNullElse(finding.note(), ""));
    }
  }

  private void origin(Element article, ReportClaim claim, ReportSource source) {
    Element list = article.appendElement("dl");
    ReportSpeaker speaker = claim.speaker();
    HtmlExport.entry(
        list,
        wording.say("said-by"),
        speaker == null ? wording.say("said-by-article") : wording.speaker(speaker));
    Element where = HtmlExport.entry(list, wording.say("appeared-in"), "");
    HtmlExport.link(where, source.name(), claim.link() == null ? source.url() : claim.link());
    String outlet = wording.outlet(source);
    if (!outlet.isEmpty()) {
      where.appendText(", " + outlet);
    }
    String elsewhere = wording.elsewhere(claim);
    if (!elsewhere.isEmpty()) {
      where.appendText("; " + elsewhere);
    }
    if (!claim.figures().isEmpty()) {
      HtmlExport.entry(
          list,
          wording.say("figures"),
          claim.figures().stream().map(ReportFigure::text).collect(Collectors.joining("; ")));
    }
    if (!claim.periods().isEmpty()) {
      HtmlExport.entry(
          list,
          wording.say("time"),
          claim.periods().stream().map(wording::period).collect(Collectors.joining("; ")));
    }
    String corrected = wording.corrected(claim, "; ");
    if (!corrected.isEmpty()) {
      HtmlExport.entry(list, wording.say("corrected-by"), corrected);
    }
    Verdict verdict = claim.verdict();
    if (verdict != null && verdict.writtenBy() != null) {
      HtmlExport.entry(list, wording.say("written-by"), verdict.writtenBy().name());
    }
    if (verdict != null) {
      HtmlExport.entry(
          list,
          wording.say(verdict.adjudicated() ? "adjudicated-by" : "decided-by"),
          Wording.names(verdict.decidedBy()) + ", " + wording.words().minute(verdict.decided()));
    }
  }

  private void evidence(Element article, ReportClaim claim, Stance stance) {
    List<Evidence> all =
        claim.evidence().stream().filter(evidence -> evidence.stance() == stance).toList();
    if (all.isEmpty()) {
      return;
    }
    article.appendElement("h4").text(wording.say("evidence-" + stance.code()));
    Element list = article.appendElement("ul").addClass("evidence");
    for (Evidence evidence : all) {
      Element entry = list.appendElement("li");
      entry.appendElement("q").text(evidence.excerpt());
      HtmlExport.link(entry, Wording.evidence(evidence), evidence.url());
      entry.appendText(", " + wording.say("seen", wording.words().minute(evidence.created())));
      if (claim.isPrimary(evidence)) {
        entry.appendText(". ").appendElement("strong").text(wording.say("primary"));
      }
      ArchivedCopy copy = evidence.copy();
      if (copy != null) {
        Element line = entry.appendElement("div").text(wording.say("archived-copy") + ": SHA-256 ");
        HtmlExport.linked(
            line.appendElement("code"), copy.sha256(), DeskLinks.copy(copy, claim, content));
      }
      ReferenceValue reference = evidence.referenceValue();
      if (reference != null) {
        entry
            .appendElement("div")
            .appendElement("strong")
            .text(wording.say("reference") + ": " + wording.reference(reference));
      }
      claim.checks().stream()
          .filter(check -> check.evidence().equals(evidence.id()))
          .forEach(check -> entry.appendElement("div").text(check.words()));
    }
  }

  private void rationale(Element article, ReportClaim claim) {
    Verdict verdict = claim.verdict();
    if (verdict != null && !verdict.rationale().isBlank()) {
      HtmlExport.linked(
          article.appendElement("h4"), wording.say("why"), DeskLinks.decision(claim, content));
      RichText.append(article.appendElement("div"), verdict.rationale());
    }
  }

  /** What whoever said it was asked, and their answer word for word. */
  private void replies(Element article, ReportClaim claim) {
    if (Wording.replies(claim).isEmpty()) {
      return;
    }
    article.appendElement("h4").text(wording.say("asked-for"));
    Element list = article.appendElement("ul").addClass("evidence");
    for (Reply reply : Wording.replies(claim)) {
      Element entry = list.appendElement("li");
      if (reply.words() != null) {
        entry.appendElement("q").text(reply.words());
      }
      entry.appendElement("span").text(wording.asked(reply));
    }
  }

  /** Each review by name, where there is more than the one that the verdict tells already. */
  private void reviews(Element article, ReportClaim claim) {
    if (claim.reviews().size() < 2) {
      return;
    }
    article.appendElement("h4").text(wording.say("reviews"));
    Element list = article.appendElement("ul");
    for (Review review : claim.reviews()) {
      String rating = review.rating();
      String verdict = rating == null ? wording.say("not-shown") : content.rating(rating).label();
      String conclusion = review.conclusion();
      Element entry = list.appendElement("li");
      entry.text(
          review.reviewer().name()
              + ", "
              + wording.words().minute(review.created())
              + ": "
              + verdict
              + (conclusion == null ? "" : ". " + conclusion));
      if (!review.findings().isEmpty()) {
        Element parts = entry.appendElement("ul");
        review
            .findings()
            .forEach(finding -> parts.appendElement("li").text(wording.finding(finding, content)));
      }
    }
  }
}
