package org.claimdesk.extraction.likeness;

import java.util.Arrays;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.WordHashes;

/**
 * What is kept of a text to find its near copies: the set of its shingles (sequences of {@value
 * #SHINGLE} words), and bands of its MinHash signature, of which two texts have one in common the
 * more likely the more shingles they share.
 *
 * <p>The signature is that of A. Broder, "On the resemblance and containment of documents" (1997):
 * for each of {@value #FUNCTIONS} hash functions the least value over all shingles, which is the
 * same for two texts with a probability that is their resemblance. The banding is that of J.
 * Leskovec, A. Rajaraman and J. Ullman, "Mining of Massive Datasets", chapter 3.4: two values of
 * the signature make a band, so that texts of resemblance r have none of the {@value #BANDS} bands
 * in common with a probability of (1 − r²)<sup>{@value #BANDS}</sup>: 0.0002 at a resemblance of
 * .4, .14 at .2, .995 at .01.
 *
 * @param bands the bands; empty for a text too short for a near copy to mean anything
 * @param shingles hashes of the shingles, ascending, each once; of at most the first {@value
 *     #MAX_WORDS} words
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers by the thousand, passed on once.
public record Sketch(long[] bands, int[] shingles) {

  private static final int SHINGLE = 4;
  private static final int ROWS = 2;
  private static final int BANDS = 48;
  private static final int FUNCTIONS = ROWS * BANDS;
  private static final int MAX_WORDS = 20_000;

  /** With fewer shingles in common, or at all, likeness is chance. */
  private static final int MIN_SHINGLES = 12;

  /** The part of the shorter text that is in the longer one too, from which they are one story. */
  private static final double MIN_CONTAINMENT = 0.5;

  /** The increment and the mixers of the generator SplitMix64, which the functions come from. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
  private static final long MIX_2 = 0x94D049BB133111EBL;

  /** The sketch of the words inside {@code sentences}, which are in text order. */
  public static Sketch of(String text, List<? extends Span> sentences) {
    WordHashes words = new WordHashes();
    for (Span sentence : sentences) {
      words.add(text, sentence.start(), sentence.end());
      if (words.count() >= MAX_WORDS) {
        break;
      }
    }
    int count = Math.max(0, Math.min(words.count(), MAX_WORDS) - SHINGLE + 1);
    int[] shingles = new int[count];
    long[] least = new long[FUNCTIONS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      long shingle = words.sequence(i, i + SHINGLE);
      shingles[i] = (int) (shingle >>> 32);
      for (int function = 0; function < FUNCTIONS; function++) {
        least[function] = Math.min(least[function], mix(shingle + function * GOLDEN));
      }
    }
    int[] distinct = Arrays.stream(shingles).sorted().distinct().toArray();
    return new Sketch(distinct.length < MIN_SHINGLES ? new long[0] : bands(least), distinct);
  }

  private static long[] bands(long[] signature) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      // The band's number is part of it: equal values in another place are chance.
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix((hash + 1) * GOLDEN ^ signature[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 27)) * MIX_2;
    return mixed ^ (mixed >>> 31);
  }

  /** How alike the two texts are, by all their shingles. */
  public Likeness to(Sketch other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.length && j < other.shingles.length) {
      int order = Integer.compare(shingles[i], other.shingles[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int shorter = Math.min(shingles.length, other.shingles.length);
    int all = shingles.length + other.shingles.length - shared;
    double containment = shorter == 0 ? 0 : (double) shared / shorter;
    return new Likeness(
        all == 0 ? 0 : (double) shared / all,
        containment,
        shared >= MIN_SHINGLES && containment >= MIN_CONTAINMENT);
  }

  /**
   * How alike two texts are.
   *
   * @param resemblance the shingles that both have, of all that either has: 0 to 1
   * @param containment the shingles of the text with fewer that the other has too: 0 to 1
   * @param nearCopy whether so much is the same that one was made from the other, or both from a
   *     third
   */
  public record Likeness(double resemblance, double containment, boolean nearCopy) {}
}
