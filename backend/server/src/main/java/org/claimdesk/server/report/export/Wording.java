package org.claimdesk.server.report.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.ReferenceValue;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.layout.ReportLayout;
import org.claimdesk.server.layout.ReportSection;
import org.claimdesk.server.reply.Channel;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.NotRequired;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportCorrection;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.review.PartFinding;
import org.claimdesk.server.review.Term;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/** The phrases that the exports for readers have in common. */
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** What stands beside evidence that tells what its author measured, decided, said or saw. */
  static final String PRIMARY = "Primary source";

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** "Version 2, published 21 November 2026, 17:40 UTC by Ada". */
  static String edition(ReportContent content) {
    var edition = content.edition();
    return edition == null
        ? "Preview, not published"
        : "Version %d, published %s by %s"
            .formatted(edition.number(), minute(edition.published()), edition.publishedBy().name());
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
  static String speaker(ReportSpeaker speaker) {
    if (speaker.role() != null) {
      return speaker.name() + ", " + speaker.role();
    }
    return !speaker.mention().contains(" ") || speaker.name().contains(speaker.mention())
        ? speaker.name()
        : speaker.name() + " (“" + speaker.mention() + "”)";
  }

  /** Outlet and day, what is known of them: "Global Times, 9 December 2021". */
  static String outlet(ReportSource source) {
    LocalDate published = source.published();
    return Stream.of(source.publisher(), published == null ? null : day(published))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** In which other outlets a claim appeared: "also in 2 other outlets: Evening Post, Herald". */
  static String elsewhere(ReportClaim claim) {
    List<String> others = claim.alsoIn();
    if (others == null || others.isEmpty()) {
      return "";
    }
    return "also in "
        + (others.size() == 1 ? "another outlet: " : others.size() + " other outlets: ")
        + String.join(", ", others);
  }

  /** "Eva Moor, asked by e-mail on 3 May 2024 by Ada: declined to comment, 4 May 2024". */
  static String asked(Reply reply) {
    String day = reply.answered() == null ? "" : day(reply.answered());
    return "%s, asked %s on %s by %s: %s"
        .formatted(
            reply.claimant(),
            channel(reply.channel()),
            day(reply.asked()),
            reply.askedBy().name(),
            switch (reply.outcome()) {
              case WAITING -> "no answer yet";
              case REPLIED -> "replied on " + day;
              case DECLINED -> "declined to comment on " + day;
              case NO_ANSWER -> day.isEmpty() ? "no answer" : "no answer until " + day;
            });
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case EMAIL -> "by e-mail";
      case PHONE -> "by telephone";
      case LETTER -> "by letter";
      case MESSAGE -> "by message";
      case FORM -> "by the form on their page";
      case IN_PERSON -> "in person";
      case OTHER -> "for comment";
    };
  }

  /**
   * What the report was excused from: "evidence for every claim (not looked at); an archived copy …
   * (looked at, not insisted on)"; empty where nothing, or in a report from before that was told.
   */
  static String notRequired(ReportContent content) {
    return Objects.requireNonNullElse(content.notRequired(), List.<NotRequired>of()).stream()
        .map(
            each ->
                each.requires()
                    + (each.effect() == RuleEffect.OFF
                        ? " (not looked at)"
                        : " (looked at, not insisted on)"))
        .collect(Collectors.joining("; "));
  }

  /** Whom the desk asked about a claim; nobody in a report from before that was kept. */
  static List<Reply> replies(ReportClaim claim) {
    return Objects.requireNonNullElse(claim.replies(), List.of());
  }

  /** "“$115.6 billion”: 115,600,000 USD, where software had read 115,600,000,000 USD". */
  static String corrected(ReportCorrection correction) {
    String of = correction.text() == null ? "Speaker" : "“" + correction.text() + "”";
    return "%s: %s, where software had read %s"
        .formatted(of, correction.corrected(), correction.read());
  }

  /** All of {@link #corrected(ReportCorrection)}; empty where nothing was. */
  static String corrected(ReportClaim claim, String separator) {
    List<ReportCorrection> all = claim.corrected();
    return all == null
        ? ""
        : all.stream().map(Wording::corrected).collect(Collectors.joining(separator));
  }

  /** The period in days, both ends inside: "1 January 2021 to 31 October 2021". */
  static String period(ReportPeriod period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    String days;
    if (to == null) {
      days = from == null ? "" : "from " + day(from);
    } else {
      LocalDate last = to.minusDays(1);
      days = from == null ? "until " : from.equals(last) ? "" : day(from) + " to ";
      days += day(last);
    }
    return days.isEmpty() ? period.text() : period.text() + " (" + days + ")";
  }

  /** The document's title, or its address without one, with its publisher. */
  static String evidence(Evidence evidence) {
    String publisher = evidence.publisher();
    String name = evidence.name();
    return publisher == null || publisher.isBlank() ? name : name + ", " + publisher;
  }

  static String reference(ReferenceValue reference) {
    return number(reference.value()) + (reference.unit() == null ? "" : " " + reference.unit());
  }

  /** Digits in groups of three, no exponent: "115,600,000,000". */
  static String number(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = end - 3; i > (value.signum() < 0 ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** What was found about a part, in a line: "“nearly 900”: True. The register says 897." */
  static String finding(PartFinding finding, ReportContent content) {
    return "“" + finding.words() + "”: " + outcome(finding, content) + note(finding);
  }

  /** The label of the rating that a part was given. */
  static String outcome(PartFinding finding, ReportContent content) {
    String rating = finding.rating();
    return rating == null ? "Not checked" : content.rating(rating).label();
  }

  private static String note(PartFinding finding) {
    return finding.note() == null ? "" : ". " + finding.note();
  }

  static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(", "));
  }

  /** A status of a claim that has no verdict, in words. */
  static String undecided(String status) {
    return switch (status) {
      case "disputed" -> "Disputed: the reviews differ";
      case "in_review" -> "In review";
      default -> "Not yet reviewed";
    };
  }
}
