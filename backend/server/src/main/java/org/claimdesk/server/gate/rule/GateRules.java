package org.claimdesk.server.gate.rule;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the rules of the gate do in each dossier, and how editors change it. */
@Singleton
public class GateRules {

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final AuditLog audit;
  private final Events events;

  GateRules(Jdbi jdbi, DossierRepository dossiers, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.audit = audit;
    this.events = events;
  }

  /** The effect of each rule in a dossier, by the rule's code. */
  public Map<String, RuleEffect> effects(Handle handle, UUID dossier) {
    Map<String, RuleEffect> effects = new HashMap<>();
    GateRule.all().forEach(rule -> effects.put(rule.code(), rule.byDefault()));
    handle
        .createQuery("SELECT rule, effect FROM gate_setting WHERE dossier = :dossier")
        .bind("dossier", dossier)
        .map(
            (row, context) ->
                Map.entry(row.getString("rule"), RuleEffect.of(row.getString("effect"))))
        // A rule that there was in an earlier version of the program is of no effect in this one.
        .forEach(set -> effects.replace(set.getKey(), set.getValue()));
    return effects;
  }

  /**
   * The rules as they stand in a dossier.
   *
   * @throws Problem 404 when there is no such dossier
   */
  GateSettings settings(UUID dossier) {
    return jdbi.inTransaction(
        handle -> {
          dossiers.require(handle, dossier);
          return settings(handle, dossier);
        });
  }

  /**
   * Changes what rules do in a dossier.
   *
   * @throws Problem 404 when there is no such dossier, 412 with the rules as they are when they
   *     changed meanwhile, 400 or 422 naming what cannot be
   */
  GateSettings change(Actor actor, UUID dossier, int version, GateChange change) {
    List<RuleChange> wanted = change.checked();
    return jdbi.inTransaction(
        handle -> {
          dossiers.lock(handle, dossier);
          GateSettings before = settings(handle, dossier);
          if (before.version() != version) {
            throw Problem.stale(before);
          }
          Map<String, RuleEffect> effects = effects(handle, dossier);
          List<RuleChanged> made = new ArrayList<>();
          for (RuleChange each : wanted) {
            GateRule rule = GateRule.of(Objects.requireNonNull(each.code()));
            RuleEffect after = Objects.requireNonNullElse(each.effect(), rule.byDefault());
            RuleEffect was = Objects.requireNonNull(effects.put(rule.code(), after));
            if (was != after) {
              made.add(new RuleChanged(rule.code(), was, after));
            }
          }
          if (made.isEmpty()) {
            return before;
          }
          keep(handle, dossier, made);
          audit.append(handle, actor, "dossier.gate_changed", "dossier", dossier, made);
          events.publish(handle, "dossier.changed", "dossier", dossier);
          return settings(handle, dossier);
        });
  }

  /** Keeps what differs from the default alone, so that a default which changes is followed. */
  private static void keep(Handle handle, UUID dossier, List<RuleChanged> made) {
    handle
        .createUpdate("DELETE FROM gate_setting WHERE dossier = :dossier AND rule = ANY (:rules)")
        .bind("dossier", dossier)
        .bindArray("rules", String.class, made.stream().map(RuleChanged::code).toList())
        .execute();
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO gate_setting (dossier, rule, effect) VALUES (:dossier, :rule, :effect)
            ON CONFLICT (dossier, rule) DO UPDATE SET effect = excluded.effect
            """);
    made.stream()
        .filter(each -> each.after() != GateRule.of(each.code()).byDefault())
        .forEach(
            each ->
                batch
                    .bind("dossier", dossier)
                    .bind("rule", each.code())
                    .bind("effect", each.after().code())
                    .add());
    batch.execute();
    handle
        .createUpdate("UPDATE dossier SET gate_version = gate_version + 1 WHERE id = :dossier")
        .bind("dossier", dossier)
        .execute();
  }

  private GateSettings settings(Handle handle, UUID dossier) {
    Map<String, RuleEffect> effects = effects(handle, dossier);
    int version =
        handle
            .createQuery("SELECT gate_version FROM dossier WHERE id = :dossier")
            .bind("dossier", dossier)
            .mapTo(Integer.class)
            .one();
    return new GateSettings(
        GateRule.all().stream()
            .map(rule -> new RuleSetting(rule, effects.getOrDefault(rule.code(), rule.byDefault())))
            .toList(),
        version);
  }
}
