package org.claimdesk.extraction.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the word lists know of one spelling: its roles, each with a value. */
final class Word {

  static final Word UNKNOWN = new Word();

  /** Roles that an expression can begin with, each telling by itself that one may begin. */
  private static final Set<Role> OPENING_ALONE =
      EnumSet.of(
          Role.MONTH,
          Role.WEEKDAY,
          Role.WEEKDAYS,
          Role.UNIT,
          Role.DECADE,
          Role.SEASON,
          Role.LATEST,
          Role.EVERY,
          Role.DAY,
          Role.EARLIER,
          Role.PART_OF_DAY,
          Role.CLOCK_WORD,
          Role.RECURRING,
          Role.SHORTHAND);

  /** Roles that an expression can begin with where another opening one stands soon behind. */
  private static final Set<Role> OPENING_BEFORE_ANOTHER =
      EnumSet.of(
          Role.HALF,
          Role.NUMBER,
          Role.SCALE,
          Role.ORDINAL,
          Role.COUPLE,
          Role.FEW,
          Role.POINTER,
          Role.SAME,
          Role.PART,
          Role.PART_NOUN,
          Role.REST,
          Role.FISCAL,
          Role.FISCAL_YEAR,
          Role.Q,
          Role.H,
          Role.TIMES,
          Role.WHOLE,
          Role.MORE,
          Role.NOW);

  /** Roles that begin an expression only where an opening one follows. */
  private static final Set<Role> INTRODUCING =
      EnumSet.of(
          Role.THE,
          Role.A,
          Role.POSSESSIVE,
          Role.IN,
          Role.SINCE,
          Role.UNTIL,
          Role.BY,
          Role.BEFORE,
          Role.AFTER,
          Role.FROM,
          Role.BETWEEN,
          Role.THROUGH,
          Role.ALL,
          Role.THAT,
          Role.THIS);

  /** What words after a time can be that are no noun of it. */
  private static final Set<Role> NO_NOUN =
      EnumSet.of(
          Role.CLAUSE,
          Role.PARTICLE,
          Role.YEAR_BEFORE,
          Role.AND,
          Role.OR,
          Role.IN,
          Role.OF,
          Role.FROM,
          Role.BETWEEN,
          Role.TO,
          Role.AT,
          Role.ON,
          Role.BY,
          Role.FUTURE,
          Role.PAST,
          Role.THE,
          Role.A);

  private final boolean[] roles = new boolean[Role.values().length];
  private final int[] numbers = new int[Role.values().length];
  private String recurrence = "";
  private @Nullable Unit unit;
  private final List<TimeWords.Phrase> phrases = new ArrayList<>();
  private boolean opens;
  private boolean opensAlone;
  private boolean introduces;
  private boolean noNoun;

  /** Adds a role while the lists are read. */
  @SuppressWarnings("EnumOrdinal") // plain arrays: every token of a text asks for its roles
  void add(Role role, String value) {
    roles[role.ordinal()] = true;
    opensAlone |= OPENING_ALONE.contains(role);
    opens |= opensAlone || OPENING_BEFORE_ANOTHER.contains(role);
    introduces |= INTRODUCING.contains(role);
    noNoun |= NO_NOUN.contains(role);
    if (role == Role.UNIT) {
      unit = Unit.valueOf(value);
    } else if (role == Role.RECURRING) {
      recurrence = value;
    } else if (!value.isEmpty()) {
      numbers[role.ordinal()] = Integer.parseInt(value);
    }
  }

  /** Adds a phrase that starts with the word while the lists are read. */
  void add(TimeWords.Phrase phrase) {
    phrases.add(phrase);
    phrases.sort(Comparator.comparingInt((TimeWords.Phrase each) -> -each.words().size()));
  }

  /** The phrases that start with the word, the longest first. */
  List<TimeWords.Phrase> phrases() {
    return phrases;
  }

  /** Whether an expression may begin with the word. */
  boolean opens() {
    return opens;
  }

  /** Whether one may even where none of the next words opens one. */
  boolean opensAlone() {
    return opensAlone;
  }

  /** Whether an expression may begin with the word where one that opens follows. */
  boolean introduces() {
    return introduces;
  }

  /** Whether the word cannot be a noun that a time before it describes. */
  boolean isNoNoun() {
    return noNoun;
  }

  @SuppressWarnings("EnumOrdinal")
  boolean is(Role role) {
    return roles[role.ordinal()];
  }

  /** The role's value as a number; 0 where it has none. */
  @SuppressWarnings("EnumOrdinal")
  int number(Role role) {
    return numbers[role.ordinal()];
  }

  /** The calendar unit that the word names, null where it names none. */
  @Nullable Unit unit() {
    return unit;
  }

  /** How often a word such as "monthly" says, in ISO 8601; empty for any other word. */
  String recurrence() {
    return recurrence;
  }
}
