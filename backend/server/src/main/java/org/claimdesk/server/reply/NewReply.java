package org.claimdesk.server.reply;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * That a claimant was asked, and what became of it; or the changed members of that: on a change, a
 * member that is null stays as it is, and empty words or an empty day of the answer take away what
 * there is.
 *
 * @param claims further claims that the claimant was asked about at once, at most 100 with the one
 *     addressed, which is always among them
 * @param claimant 1 to 300 characters; who is known to have said the claim, if left out
 * @param channel {@code email}, {@code phone}, {@code letter}, {@code message}, {@code form},
 *     {@code in_person} or {@code other}
 * @param asked the day, such as 2024-02-05
 * @param askedBy key of the account of who asked; whoever tells of it, if left out
 * @param outcome {@code waiting}, {@code replied}, {@code declined} or {@code no_answer}; {@code
 *     waiting} if left out
 * @param words the answer word for word, at most 10,000 characters; needed where they replied
 * @param answered the day of the answer, needed where there is one; where there is none, the day
 *     until which the desk waited
 */
@Serdeable
public record NewReply(
    @Nullable List<UUID> claims,
    @Nullable String claimant,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"email", "phone", "letter", "message", "form", "in_person", "other"})
        String channel,
    @Nullable String asked,
    @Nullable UUID askedBy,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"waiting", "replied", "declined", "no_answer"})
        String outcome,
    @Nullable String words,
    @Nullable String answered) {

  static final int MAX_CLAIMS = 100;
  private static final int MAX_CLAIMANT = 300;
  private static final int MAX_WORDS = 10_000;

  /** What is stored, every member within its bounds. */
  record Checked(
      String claimant,
      Channel channel,
      LocalDate asked,
      UUID askedBy,
      Outcome outcome,
      @Nullable String words,
      @Nullable LocalDate answered) {}

  /**
   * This on top of what there is, with surrounding space removed.
   *
   * @param before what it changes; null for something new
   * @throws Problem 400 or 422 naming the first member that cannot be
   */
  Checked checked(Actor actor, Claim claim, @Nullable Reply before) {
    String who = claimant == null ? before == null ? claim.speaker() : before.claimant() : claimant;
    String how = channel == null && before != null ? before.channel().code() : channel;
    LocalDate then = asked == null && before != null ? before.asked() : Field.day("asked", asked);
    Outcome end =
        outcome == null ? before == null ? Outcome.WAITING : before.outcome() : Outcome.of(outcome);
    Checked all =
        new Checked(
            Field.text("claimant", who, MAX_CLAIMANT),
            Channel.of(Field.required("channel", how)),
            Field.required("asked", then),
            askedBy == null ? before == null ? actor.id() : before.askedBy().id() : askedBy,
            end,
            words == null && before != null
                ? before.words()
                : Field.optional("words", words, MAX_WORDS),
            answered == null && before != null
                ? before.answered()
                : Field.day("answered", answered));
    refuseContradictions(all);
    return all;
  }

  private static void refuseContradictions(Checked reply) {
    // Where the day begins first it is a day later than in UTC.
    LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    LocalDate end = reply.answered();
    Outcome outcome = reply.outcome();
    if (reply.asked().isAfter(latest)) {
      throw Problem.unprocessable(
          "asked", "asked is " + reply.asked() + ", which is still to come; give the day of then.");
    }
    if (end != null
        && (end.isBefore(reply.asked()) || (outcome.answered() && end.isAfter(latest)))) {
      throw Problem.unprocessable(
          "answered",
          "answered is "
              + end
              + "; give a day from "
              + reply.asked()
              + (outcome.answered() ? " to today." : " on."));
    }
    if (end == null ? outcome.answered() : outcome == Outcome.WAITING) {
      throw Problem.unprocessable(
          "answered",
          end == null
              ? "answered is missing; give the day of the answer."
              : "answered is given, but the answer is still waited for; leave it empty, or say what"
                  + " came.");
    }
    if (reply.words() == null && outcome == Outcome.REPLIED) {
      throw Problem.unprocessable("words", "words are missing; write what they replied.");
    }
    if (reply.words() != null && !outcome.answered()) {
      throw Problem.unprocessable(
          "words",
          "words are given, but outcome is " + outcome.code() + "; empty them, or say replied.");
    }
  }
}
