package org.claimdesk.extraction.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.Cue;
import org.claimdesk.extraction.quote.SpeechAct;
import org.jspecify.annotations.Nullable;

/** What of a claim is to be checked. */
public enum CheckTarget {
  /** What it says about the world. */
  STATEMENT,
  /**
   * That somebody said it: a forecast, promise, demand, hope or opinion is neither true nor false
   * yet, but it was said or it was not.
   */
  SAYING;

  /** What is not about the world as it is or was, whatever verb introduces it. */
  private static final List<String> NOT_YET_TRUE =
      List.of("promise or forecast", "obligation", "wish or hope", "belief");

  private static final List<String> OPINION = List.of("evaluation", "stance", "figure of speech");

  /** The name on the wire, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells by the cue what the source does with the words, and where the cue only says that they are
   * the source's ("said"), by the words.
   *
   * @param features names of the statement's features
   */
  static CheckTarget of(@Nullable Attribution attribution, Set<String> features) {
    if (attribution == null) {
      return STATEMENT;
    }
    Cue cue = attribution.cue();
    SpeechAct act = cue == null ? SpeechAct.ASSERTION : cue.act();
    if (act == SpeechAct.DENIAL) {
      return STATEMENT;
    }
    if (!act.vouches()) {
      return SAYING;
    }
    boolean fact = features.contains("past") || features.contains("rise or fall");
    boolean open = NOT_YET_TRUE.stream().anyMatch(features::contains);
    boolean opinion = OPINION.stream().anyMatch(features::contains) && !features.contains("figure");
    return !fact && (open || opinion) ? SAYING : STATEMENT;
  }
}
