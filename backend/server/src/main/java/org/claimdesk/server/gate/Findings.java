package org.claimdesk.server.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimdesk.server.gate.rule.GateRule;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.words.ReportWords;
import org.jspecify.annotations.Nullable;

/** Gathers what is found by rules that are not off. */
final class Findings {

  private final Map<String, RuleEffect> effects;
  private final ReportWords words;
  private final List<GateFinding> found = new ArrayList<>();

  /**
   * Sets up.
   *
   * @param words of the report, which may show what was missing
   */
  Findings(Map<String, RuleEffect> effects, ReportWords words) {
    this.effects = effects;
    this.words = words;
  }

  /** Whether a rule is not looked at. */
  boolean isOff(String rule) {
    return effect(GateRule.of(rule)) == RuleEffect.OFF;
  }

  /** Says something about the whole dossier. */
  void add(String rule) {
    add(GateRule.of(rule), null, words.say("gate-" + rule));
  }

  /**
   * Says of a claim what the words have under the rule's name.
   *
   * @param values what they have places for behind the claim's number
   */
  void add(String rule, ReportClaim claim, Object... values) {
    addAs(rule, rule, claim, values);
  }

  /** Says of a claim what the words have under {@code key}. */
  void addAs(String key, String rule, ReportClaim claim, Object... values) {
    Object[] all =
        Stream.concat(Stream.of(String.valueOf(claim.number())), Stream.of(values)).toArray();
    add(GateRule.of(rule), claim, words.say("gate-" + key, all));
  }

  private void add(GateRule rule, @Nullable ReportClaim claim, String message) {
    Severity severity =
        switch (effect(rule)) {
          case BLOCKS -> Severity.BLOCKING;
          case WARNS -> Severity.WARNING;
          case OFF -> null;
        };
    if (severity != null) {
      found.add(
          new GateFinding(
              rule.code(),
              severity,
              rule.cure(),
              claim == null ? null : claim.id(),
              claim == null ? null : claim.number(),
              message,
              words.say("gate-" + rule.code() + "-remedy")));
    }
  }

  private RuleEffect effect(GateRule rule) {
    return effects.getOrDefault(rule.code(), rule.byDefault());
  }

  /** The gate that stands behind all of it. */
  Gate gate() {
    return Gate.of(found);
  }
}
