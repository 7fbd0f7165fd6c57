package org.claimdesk.server.correction;

/**
 * Which reading of a claim is meant.
 *
 * @param index among the claim's figures or periods, from 0; 0 for its speaker
 */
public record ReadingPlace(ReadingKind kind, int index) {
  /** The speaker of a claim. */
  public static final ReadingPlace SPEAKER = new ReadingPlace(ReadingKind.SPEAKER, 0);
}
