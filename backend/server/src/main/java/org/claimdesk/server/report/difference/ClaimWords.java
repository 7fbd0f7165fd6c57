package org.claimdesk.server.report.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportFigure;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.ReaderNotes;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, thing by thing as text, so that two versions can be compared. Something that
 * was not said has no entry, so that a version from before something could be said differs only in
 * what was said since. A piece of evidence is named {@code evidence} and its key.
 */
final class ClaimWords {

  private final ReportContent content;
  private final ReportWords own;

  /**
   * Sets up.
   *
   * @param own the words of the later version, for both: only what differs is to differ
   */
  ClaimWords(ReportContent content, ReportWords own) {
    this.content = content;
    this.own = own;
  }

  /** What a report says of itself. */
  Map<String, String> ofReport() {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "title", content.title());
    put(words, "summary", content.summary());
    put(words, "method", content.method());
    put(words, "scale", content.scale().label());
    put(words, "notRequired", lines(content.notRequired(), NotRequired::requires));
    return words;
  }

  /** What it says of a claim. */
  Map<String, String> of(ReportClaim claim) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "text", claim.text());
    ReportSpeaker speaker = claim.speaker();
    if (speaker != null) {
      put(words, "speaker", speaker.name());
      put(words, "role", speaker.role());
    }
    put(words, "figures", lines(claim.figures(), ReportFigure::text));
    put(words, "periods", lines(claim.periods(), ReportPeriod::text));
    Verdict verdict = claim.verdict();
    if (verdict == null) {
      put(words, "status", own.say("told-" + claim.status()));
    } else {
      verdict(words, verdict);
    }
    put(words, "alsoIn", lines(claim.alsoIn(), Function.identity()));
    put(
        words,
        "corrected",
        lines(
            claim.corrected(),
            each ->
                (each.text() == null ? own.say("told-speaker") : each.text())
                    + ": "
                    + each.corrected()));
    put(words, "replies", lines(claim.replies(), this::reply));
    for (Evidence evidence : claim.evidence()) {
      put(words, "evidence " + evidence.id(), evidence(evidence, claim));
    }
    return words;
  }

  private void verdict(Map<String, String> words, Verdict verdict) {
    put(words, "verdict", content.rating(verdict.rating()).label());
    put(words, "conclusion", verdict.conclusion());
    put(words, "rationale", verdict.rationale());
    put(words, "findings", lines(verdict.findings(), this::finding));
    ReaderNotes notes = verdict.notes();
    if (notes != null) {
      put(words, "terms", lines(notes.glossary(), term -> term.term() + ": " + term.meaning()));
      put(words, "limits", notes.limits());
    }
    put(words, "decidedBy", lines(verdict.decidedBy(), Person::name));
  }

  private String finding(PartFinding finding) {
    String rating = finding.rating();
    return own.quoted(finding.words())
        + ": "
        + spaced(rating == null ? null : content.rating(rating).label(), finding.note());
  }

  private String reply(Reply reply) {
    return spaced(
        reply.claimant() + ",",
        own.say("told-" + reply.outcome().code()),
        reply.answered() == null ? null : reply.answered().toString(),
        reply.words());
  }

  private String evidence(Evidence evidence, ReportClaim claim) {
    String name = evidence.name();
    return spaced(
        own.say("told-" + evidence.stance().code()) + ":",
        claim.isPrimary(evidence) ? own.say("told-primary", name) : name,
        own.quoted(evidence.excerpt()),
        reference(evidence.referenceValue()));
  }

  private @Nullable String reference(@Nullable ReferenceValue reference) {
    if (reference == null) {
      return null;
    }
    String unit = reference.unit();
    return spaced(
        "=", own.exact(reference.value()), unit == null ? null : own.unit(reference.value(), unit));
  }

  private static String spaced(@Nullable String... words) {
    return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  private static <T> String lines(@Nullable List<T> all, Function<T, String> words) {
    return all == null ? "" : all.stream().map(words).collect(Collectors.joining("\n"));
  }

  private static void put(Map<String, String> words, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      words.put(field, value);
    }
  }
}
