package org.claimdesk.server.gate.rule;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.lib.Words;

/**
 * Something that the gate looks for.
 *
 * @param code its name for programs
 * @param byDefault its effect where a dossier sets none
 * @param principle the commitment of the IFCN's Code of Principles that it serves
 * @param cure the place where a finding is mended: the dossier's {@code claims}, or of a claim its
 *     {@code statement}, {@code evidence}, {@code review}, {@code dispute}, {@code reply} or {@code
 *     comments}
 * @param finds what it finds, in words
 * @param requires what a report has that it finds nothing in, as readers are told it where the rule
 *     was off: "evidence for every claim"
 */
@Serdeable
public record GateRule(
    String code,
    RuleEffect byDefault,
    @Schema(
            type = "string",
            allowableValues = {"fairness", "sources", "method", "corrections"})
        String principle,
    @Schema(
            type = "string",
            allowableValues = {
              "claims",
              "statement",
              "evidence",
              "review",
              "dispute",
              "reply",
              "comments"
            })
        String cure,
    String finds,
    String requires) {

  private static final Map<Locale, Words> REQUIREMENTS =
      Stream.of(Locale.ENGLISH, Locale.GERMAN)
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(),
                  language -> Words.beside(GateRule.class, "requirements", language)));

  private static final List<GateRule> ALL =
      Tables.rows(GateRule.class, "gate-rules.tsv").stream()
          .map(
              row ->
                  new GateRule(
                      row.get(0),
                      RuleEffect.of(row.get(1)),
                      row.get(2),
                      row.get(3),
                      row.get(4),
                      requirement(row.get(0), Locale.ENGLISH)))
          .toList();

  private static final Map<String, GateRule> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(GateRule::code, Function.identity()));

  /** Every rule, in the order that people read them in. */
  public static List<GateRule> all() {
    return ALL;
  }

  /**
   * The rule with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static GateRule of(String code) {
    GateRule rule = BY_CODE.get(code);
    if (rule == null) {
      throw new IllegalArgumentException("There is no rule " + code + ".");
    }
    return rule;
  }

  /**
   * What it {@link #requires} in the words of a report.
   *
   * @param language one that reports are written in
   */
  public String requiresIn(Locale language) {
    return requirement(code, language);
  }

  private static String requirement(String code, Locale language) {
    return Objects.requireNonNull(REQUIREMENTS.get(language), "no words in " + language).say(code);
  }

  /** Whether there is a rule with this code. */
  static boolean isKnown(String code) {
    return BY_CODE.containsKey(code);
  }
}
