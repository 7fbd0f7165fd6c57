package org.claimdesk.server.report.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.layout.ReportSection;
import org.claimdesk.server.reply.Outcome;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportCorrection;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Term;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that the exports for readers have in common, in the words of a language.
 *
 * @param words of the report's language; English for what programs read
 * @param saysUnits whether units are said in that language; else they stay as programs know them,
 *     by their English names in the singular
 */
record Wording(ReportWords words, boolean saysUnits) {

  /** For what programs read, whatever the report's language. */
  static final Wording OF_PROGRAMS = new Wording(ReportWords.english(), false);

  /** In the report's own language. */
  static Wording of(ReportContent content) {
    return new Wording(ReportWords.of(content), content.saysUnits());
  }

  /** What stands under {@code key} with {@code values} in its places. */
  String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** "Version 2, published 21 November 2026, 17:40 UTC by Ada". */
  String edition(ReportContent content) {
    var edition = content.edition();
    return edition == null
        ? say("preview")
        : say(
            "edition",
            number(edition.number()),
            words.minute(edition.published()),
            edition.publishedBy().name());
  }

  /** "Claim 7". */
  String claim(ReportClaim claim) {
    return say("claim", number(claim.number()));
  }

  /** A number that counts nothing, without groups. */
  private static String number(int number) {
    return String.valueOf(number);
  }

  /** "Version 2, 21 November 2026, 17:40 UTC". */
  String correction(Correction correction) {
    return say("correction", number(correction.number()), words.minute(correction.published()));
  }

  /** The sections of a report in its order. */
  static List<ReportSection> sections(ReportContent content) {
    return Objects.requireNonNullElse(content.layout(), ReportLayout.PLAIN).sections();
  }

  /** The line at a report's foot; null for none. */
  static @Nullable String footer(ReportContent content) {
    return content.layout() == null ? null : content.layout().footer();
  }

  /** What words mean, as whoever gave the verdict says. */
  static List<Term> terms(ReportClaim claim) {
    Verdict verdict = claim.verdict();
    return verdict == null || verdict.notes() == null ? List.of() : verdict.notes().glossary();
  }

  /** What could not be found out, in Markdown; null where nothing is said of it. */
  static @Nullable String limits(ReportClaim claim) {
    Verdict verdict = claim.verdict();
    return verdict == null || verdict.notes() == null ? null : verdict.notes().limits();
  }

  /**
   * "Levada Center, pollster"; without a role "Levada Center (“the independent pollster”)": the
   * article's words often tell the role, unless they are a pronoun or a part of the name.
   */
  String speaker(ReportSpeaker speaker) {
    if (speaker.role() != null) {
      return speaker.name() + ", " + speaker.role();
    }
    return !speaker.mention().contains(" ") || speaker.name().contains(speaker.mention())
        ? speaker.name()
        : speaker.name() + " (" + words.quoted(speaker.mention()) + ")";
  }

  /** Outlet and day, what is known of them: "Global Times, 9 December 2021". */
  String outlet(ReportSource source) {
    LocalDate published = source.published();
    return Stream.of(source.publisher(), published == null ? null : words.day(published))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** In which other outlets a claim appeared: "also in 2 other outlets: Evening Post, Herald". */
  String elsewhere(ReportClaim claim) {
    List<String> others = claim.alsoIn();
    return others == null || others.isEmpty()
        ? ""
        : say("elsewhere", others.size(), String.join(", ", others));
  }

  /** "Eva Moor, asked by e-mail on 3 May 2024 by Ada: declined to comment, 4 May 2024". */
  String asked(Reply reply) {
    LocalDate answered = reply.answered();
    String day = answered == null ? "" : words.day(answered);
    boolean until = reply.outcome() == Outcome.NO_ANSWER && answered != null;
    return say(
        "asked",
        reply.claimant(),
        say("asked-" + reply.channel().code()),
        words.day(reply.asked()),
        reply.askedBy().name(),
        say("outcome-" + reply.outcome().code() + (until ? "-until" : ""), day));
  }

  /**
   * What the report was excused from: "evidence for every claim (not looked at); an archived copy …
   * (looked at, not insisted on)"; empty where nothing, or in a report from before that was told.
   */
  String notRequired(ReportContent content) {
    return Objects.requireNonNullElse(content.notRequired(), List.<NotRequired>of()).stream()
        .map(
            each ->
                say(
                    each.effect() == RuleEffect.OFF ? "excused-off" : "excused-warns",
                    each.requires()))
        .collect(Collectors.joining("; "));
  }

  /** Whom the desk asked about a claim; nobody in a report from before that was kept. */
  static List<Reply> replies(ReportClaim claim) {
    return Objects.requireNonNullElse(claim.replies(), List.of());
  }

  /** "“$115.6 billion”: 115,600,000 USD, where software had read 115,600,000,000 USD". */
  String corrected(ReportCorrection correction) {
    String text = correction.text();
    return say(
        "corrected",
        text == null ? say("corrected-speaker") : words.quoted(text),
        correction.corrected(),
        correction.read());
  }

  /** All of {@link #corrected(ReportCorrection)}; empty where nothing was. */
  String corrected(ReportClaim claim, String separator) {
    List<ReportCorrection> all = claim.corrected();
    return all == null
        ? ""
        : all.stream().map(this::corrected).collect(Collectors.joining(separator));
  }

  /** The period in days, both ends inside: "1 January 2021 to 31 October 2021". */
  String period(ReportPeriod period) {
    LocalDate from = period.from();
    LocalDate last = period.to() == null ? null : period.to().minusDays(1);
    if (from == null && last == null) {
      return period.text();
    }
    String days =
        last == null || from == null
            ? from == null
                ? say("until", words.day(Objects.requireNonNull(last)))
                : say("from", words.day(from))
            : from.equals(last)
                ? words.day(last)
                : say("between", words.day(from), words.day(last));
    return period.text() + " (" + days + ")";
  }

  /** The document's title, or its address without one, with its publisher. */
  static String evidence(Evidence evidence) {
    String publisher = evidence.publisher();
    String name = evidence.name();
    return publisher == null || publisher.isBlank() ? name : name + ", " + publisher;
  }

  /** "15 days". */
  String reference(ReferenceValue reference) {
    BigDecimal value = reference.value();
    String unit = reference.unit();
    return words.exact(value)
        + (unit == null ? "" : " " + (saysUnits ? words.unit(value, unit) : unit));
  }

  /** What was found about a part, in a line: "“nearly 900”: True. The register says 897." */
  String finding(PartFinding finding, ReportContent content) {
    return words.quoted(finding.words()) + ": " + outcome(finding, content) + note(finding);
  }

  /** The label of the rating that a part was given. */
  String outcome(PartFinding finding, ReportContent content) {
    String rating = finding.rating();
    return rating == null ? say("not-checked") : content.rating(rating).label();
  }

  private static String note(PartFinding finding) {
    return finding.note() == null ? "" : ". " + finding.note();
  }

  static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  /** A status of a claim that has no verdict, in words. */
  String undecided(String status) {
    return switch (status) {
      case "disputed", "in_review" -> say("status-" + status);
      default -> say("status-open");
    };
  }
}
