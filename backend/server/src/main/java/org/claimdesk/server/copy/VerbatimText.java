package org.claimdesk.server.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is compared word for word: white space of any kind and length is one space, and
 * quotation marks, apostrophes and dashes have one shape each, since copying a passage out of a
 * page, a PDF file or a word processor changes these and nothing else. A match is of whole words.
 */
public final class VerbatimText {

  /** What stands for words left out: an ellipsis, bare or in brackets. */
  private static final Pattern OMISSION =
      Pattern.compile("[\\[(]\\s?(?:…|\\.{3})\\s?[])]|…|\\.{3}");

  private final char[] folded;

  /** For each folded character its index in the text. */
  private final int[] places;

  private final int length;

  /** The text as it is compared. */
  public VerbatimText(String text) {
    folded = new char[text.length()];
    places = new int[text.length()];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (c == 0 || (c == ' ' && (at == 0 || folded[at - 1] == ' '))) {
        continue;
      }
      folded[at] = c;
      places[at++] = i;
    }
    length = at > 0 && folded[at - 1] == ' ' ? at - 1 : at;
  }

  /** The character as it is compared; 0 where it does not count. */
  private static char fold(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      // Soft hyphens, joiners and a byte order mark show nothing.
      case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /**
   * Where {@code excerpt} stands in this text, from its first word to its last; what an ellipsis
   * parts must stand in this order. Null where it does not. Takes time linear in both lengths.
   */
  @Nullable Span find(String excerpt) {
    List<VerbatimText> pieces = new ArrayList<>();
    for (String piece : OMISSION.split(excerpt, -1)) {
      VerbatimText words = new VerbatimText(piece);
      if (words.length > 0) {
        pieces.add(words);
      }
    }
    int first = -1;
    int from = 0;
    for (VerbatimText piece : pieces) {
      int at = indexOf(piece, from);
      if (at < 0) {
        return null;
      }
      first = first < 0 ? at : first;
      from = at + piece.length;
    }
    return first < 0 ? null : Span.of(places[first], places[from - 1] + 1);
  }

  /** Whether {@code words} stand in this text; see {@link #find}. */
  public boolean holds(String words) {
    return find(words) != null;
  }

  /** Whether the other text has the same words. */
  boolean isSame(VerbatimText other) {
    return Arrays.equals(folded, 0, length, other.folded, 0, other.length);
  }

  /**
   * The first place of {@code words} at or after {@code from}; -1 without one (Knuth, Morris,
   * Pratt).
   */
  private int indexOf(VerbatimText words, int from) {
    int[] border = new int[words.length];
    for (int i = 1, k = 0; i < words.length; i++) {
      while (k > 0 && words.folded[i] != words.folded[k]) {
        k = border[k - 1];
      }
      k += words.folded[i] == words.folded[k] ? 1 : 0;
      border[i] = k;
    }
    for (int i = from, k = 0; i < length; i++) {
      while (k > 0 && folded[i] != words.folded[k]) {
        k = border[k - 1];
      }
      k += folded[i] == words.folded[k] ? 1 : 0;
      if (k == words.length) {
        if (isWhole(i - k + 1, i + 1)) {
          return i - k + 1;
        }
        k = border[k - 1];
      }
    }
    return -1;
  }

  /** Whether no word or number goes on beyond these bounds: "5 men" does not stand in "15 men". */
  private boolean isWhole(int start, int end) {
    return !isJoined(start) && !isJoined(end);
  }

  private boolean isJoined(int at) {
    return at > 0
        && at < length
        && Character.isLetterOrDigit(folded[at - 1])
        && Character.isLetterOrDigit(folded[at]);
  }
}
