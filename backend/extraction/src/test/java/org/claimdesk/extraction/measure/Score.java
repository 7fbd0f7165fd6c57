package org.claimdesk.extraction.measure;

/** Counts of what was found and what should have been, and the measures made of them. */
final class Score {

  private int right;
  private int found;
  private int wanted;

  void right() {
    right++;
  }

  void found() {
    found++;
  }

  void wanted() {
    wanted++;
  }

  void add(int rightOnes, int foundOnes, int wantedOnes) {
    right += rightOnes;
    found += foundOnes;
    wanted += wantedOnes;
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  double f1() {
    return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
  }

  /** The share of the wanted ones that are right, 0 to 1. */
  double recall() {
    return wanted == 0 ? 0 : (double) right / wanted;
  }

  @Override
  public String toString() {
    return "%d right of %d found and %d wanted".formatted(right, found, wanted);
  }
}
