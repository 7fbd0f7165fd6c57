package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.server.gate.rule.GateRule;
import org.claimdesk.server.gate.rule.RuleEffect;
import org.claimdesk.server.layout.ReportLanguage;

/**
 * Something that reports must have or are warned of by default, and that this one was excused from.
 *
 * @param rule code of the gate's rule
 * @param effect what the rule did in the dossier: {@code off} where it was not looked at, {@code
 *     warns} where a finding did not stop publication
 * @param requires what it asks of a report, in words
 */
@Serdeable
public record NotRequired(String rule, RuleEffect effect, String requires) {

  /**
   * The rules that do less than by default, in the order that people read them in.
   *
   * @param language the report's
   */
  public static List<NotRequired> among(Map<String, RuleEffect> effects, ReportLanguage language) {
    return GateRule.all().stream()
        .filter(rule -> isLess(effect(rule, effects), rule.byDefault()))
        .map(
            rule ->
                new NotRequired(
                    rule.code(), effect(rule, effects), rule.requiresIn(language.locale())))
        .toList();
  }

  private static RuleEffect effect(GateRule rule, Map<String, RuleEffect> effects) {
    return Objects.requireNonNullElse(effects.get(rule.code()), rule.byDefault());
  }

  private static boolean isLess(RuleEffect effect, RuleEffect byDefault) {
    // From the strictest to none at all.
    return effect.compareTo(byDefault) > 0;
  }
}
