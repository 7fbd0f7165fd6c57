package org.claimdesk.extraction.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.cue.Cue;
import org.claimdesk.extraction.quote.cue.SpeechAct;

/** What of a claim is to be checked. */
public enum CheckTarget {
  /** What it says about the world. */
  STATEMENT,
  /**
   * That somebody said it, or would not say it: a forecast, promise, demand, hope or opinion is
   * neither true nor false yet, and what is left unsaid claims nothing, but it was said or it was
   * not.
   */
  SAYING;

  /** What is not about the world as it is or was, whatever verb introduces it. */
  private static final List<String> NOT_YET_TRUE =
      List.of("promise or forecast", "obligation", "wish or hope", "belief");

  private static final List<String> OPINION = List.of("evaluation", "stance", "figure of speech");

  /** What stands before the cue of something that is left unsaid. */
  private static final List<String> WITHHOLDING =
      List.of(
          "not",
          "n't",
          "n’t",
          "cannot",
          "neither",
          "nor",
          "never",
          "declined to",
          "declining to",
          "declines to",
          "refused to",
          "refusing to",
          "refuses to",
          "unable to",
          "without");

  private static final int REACH = 16;

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells by the cue what the source does with the words, and where the cue only says that they are
   * the source's ("said"), by the words.
   *
   * @param features names of the statement's features
   * @param more whether the statement asserts something beside what it attributes
   */
  static CheckTarget of(Statement statement, Set<String> features, boolean more) {
    Attribution attribution = statement.attributed();
    if (attribution == null || more) {
      return STATEMENT;
    }
    Cue cue = attribution.cue();
    if (cue != null && isWithheld(statement, cue)) {
      return SAYING;
    }
    if (cue != null && cue.act() == SpeechAct.DENIAL) {
      return STATEMENT;
    }
    if (cue != null && !cue.act().vouches()) {
      return SAYING;
    }
    boolean fact = features.contains("past") || features.contains("rise or fall");
    boolean open = NOT_YET_TRUE.stream().anyMatch(features::contains);
    boolean opinion = OPINION.stream().anyMatch(features::contains) && !features.contains("figure");
    return !fact && (open || opinion) ? SAYING : STATEMENT;
  }

  /** Whether the source presents what is attributed to it as a fact. */
  static boolean isVouchedFor(Statement statement) {
    Attribution attribution = statement.attributed();
    Cue cue = attribution == null ? null : attribution.cue();
    return attribution != null
        && (cue == null || (cue.act().vouches() && !isWithheld(statement, cue)));
  }

  /** "did not say whether", "declined to comment on", "refused to confirm that". */
  private static boolean isWithheld(Statement statement, Cue cue) {
    int from = Math.max(statement.sentence().start(), cue.start() - REACH);
    if (from >= cue.start()) {
      return false;
    }
    String before = statement.text().substring(from, cue.start()).strip().toLowerCase(Locale.ROOT);
    for (String withholding : WITHHOLDING) {
      if (before.endsWith(withholding)) {
        return true;
      }
    }
    return false;
  }
}
