package org.claimdesk.extraction.time;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that the word lists know of one spelling: its roles, each with a value. */
final class Word {

  static final Word UNKNOWN = new Word();

  private final Set<Role> roles = EnumSet.noneOf(Role.class);
  private final Map<Role, Integer> numbers = new EnumMap<>(Role.class);
  private String recurrence = "";
  private @Nullable Unit unit;
  private boolean phrase;

  /** Adds a role while the lists are read. */
  void add(Role role, String value) {
    roles.add(role);
    if (role == Role.UNIT) {
      unit = Unit.valueOf(value);
    } else if (role == Role.RECURRING) {
      recurrence = value;
    } else if (!value.isEmpty()) {
      numbers.put(role, Integer.valueOf(value));
    }
  }

  /** Marks the first word of a phrase while the lists are read. */
  void addPhrase() {
    phrase = true;
  }

  /** Whether a phrase of several words, or of this one, starts with the word. */
  boolean startsPhrase() {
    return phrase;
  }

  boolean is(Role role) {
    return roles.contains(role);
  }

  /** The role's value as a number; 0 where it has none. */
  int number(Role role) {
    return numbers.getOrDefault(role, 0);
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
