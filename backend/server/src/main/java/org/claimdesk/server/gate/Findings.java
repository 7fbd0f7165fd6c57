package org.claimdesk.server.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.gate.rule.GateRule;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.report.content.ReportClaim;
import org.jspecify.annotations.Nullable;

/** Gathers what is found by rules that are not off. */
final class Findings {

  private final Map<String, RuleEffect> effects;
  private final List<GateFinding> found = new ArrayList<>();

  Findings(Map<String, RuleEffect> effects) {
    this.effects = effects;
  }

  /** Whether a rule is not looked at. */
  boolean isOff(String rule) {
    return effect(GateRule.of(rule)) == RuleEffect.OFF;
  }

  /** Says something about the whole dossier. */
  void add(String rule, String message, String remedy) {
    add(GateRule.of(rule), null, message, remedy);
  }

  /**
   * Says something about a claim.
   *
   * @param what what follows "Claim 7", without the full stop
   */
  void add(String rule, ReportClaim claim, String what, String remedy) {
    add(GateRule.of(rule), claim, "Claim " + claim.number() + " " + what + ".", remedy);
  }

  private void add(GateRule rule, @Nullable ReportClaim claim, String message, String remedy) {
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
              remedy));
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
