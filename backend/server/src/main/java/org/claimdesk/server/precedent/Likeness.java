package org.claimdesk.server.precedent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes one claim like another, and how much: sixty hundredths for words in common, fifteen
 * each for the same speaker and for a figure in the same unit, ten for kinds in common.
 *
 * <p>Words are counted by their stems, without the words that only hold a sentence together; the
 * part in common is Dice's coefficient: twice the stems that both have by the stems of each. The
 * part of the kinds is Jaccard's index. Below {@value #LEAST_WORDS} of the words in common two
 * claims are not alike, whoever says them: a speaker's other claims are no precedents.
 *
 * @param words stems
 * @param speaker the resolved name; null where nobody is named
 * @param units units of the figures, without bare numbers
 */
record Likeness(Set<String> words, @Nullable String speaker, Set<String> kinds, Set<String> units) {

  private static final double WORDS = 0.60;
  private static final double SPEAKER = 0.15;
  private static final double UNITS = 0.15;
  private static final double KINDS = 0.10;
  private static final double LEAST_WORDS = 0.2;

  Likeness {
    words = Set.copyOf(words);
    kinds = Set.copyOf(kinds);
    units = Set.copyOf(units);
  }

  /** How alike this and {@code other} are, 0 (not alike) to 1. */
  double to(Likeness other) {
    int all = words.size() + other.words.size();
    double shared = all == 0 ? 0 : 2.0 * common(words, other.words).size() / all;
    if (shared < LEAST_WORDS) {
      return 0;
    }
    return WORDS * shared
        + (sameSpeaker(other) ? SPEAKER : 0)
        + (sharedUnits(other).isEmpty() ? 0 : UNITS)
        + KINDS * jaccard(kinds, other.kinds);
  }

  boolean sameSpeaker(Likeness other) {
    return speaker != null && speaker.equalsIgnoreCase(other.speaker);
  }

  /** The units that figures of both are in, sorted. */
  List<String> sharedUnits(Likeness other) {
    return common(units, other.units).stream().sorted().toList();
  }

  private static double jaccard(Set<String> ours, Set<String> theirs) {
    int common = common(ours, theirs).size();
    int either = ours.size() + theirs.size() - common;
    return either == 0 ? 0 : (double) common / either;
  }

  private static Set<String> common(Set<String> ours, Set<String> theirs) {
    Set<String> common = new HashSet<>(ours);
    common.retainAll(theirs);
    return common;
  }
}
