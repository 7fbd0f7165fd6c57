package org.claimdesk.server.gate.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A request to change the rules of a dossier's gate.
 *
 * @param rules those that change; the others stay
 */
@Serdeable
public record GateChange(@Nullable List<RuleChange> rules) {

  /**
   * The changes.
   *
   * @throws Problem 400 or 422 naming the member that cannot be
   */
  List<RuleChange> checked() {
    List<RuleChange> changes = Field.required("rules", rules);
    for (RuleChange change : changes) {
      String code = Field.required("code", change.code());
      if (!GateRule.isKnown(code)) {
        throw Problem.unprocessable(
            "code",
            "There is no rule \""
                + code
                + "\"; the rules are "
                + String.join(", ", GateRule.all().stream().map(GateRule::code).toList())
                + ".");
      }
    }
    return List.copyOf(changes);
  }
}
