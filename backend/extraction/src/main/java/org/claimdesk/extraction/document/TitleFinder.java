package org.claimdesk.extraction.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the headline among the lines above an article's first prose. */
final class TitleFinder {

  /** Shorter ones are rather labels of a section, unless there is nothing else. */
  static final int MIN_WORDS = 4;

  private static final int MIN_WORDS_OF_LAST_RESORT = 2;

  /** A headline does not come later; lines beyond are not looked at. */
  private static final int MAX_LINES = 60;

  /** What parts a page's title from the outlet's name behind it. */
  private static final Pattern OUTLET_SEPARATOR = Pattern.compile("\\s[|/–—»>-]\\s");

  private TitleFinder() {}

  /**
   * The index of the headline among the first {@code limit} lines, or -1.
   *
   * @param kinds what is known already; only lines without a kind can be the headline
   */
  static int find(Line[] lines, @Nullable PassageKind[] kinds, int limit) {
    int end = Math.min(limit, MAX_LINES);
    for (int i = 0; i < end; i++) {
      boolean good =
          kinds[i] == null && lines[i].isTitleShaped(MIN_WORDS) && !lines[i].isInCapitals();
      if (good && !hasPlainTwin(lines, i, end)) {
        return i;
      }
    }
    for (int i = 0; i < end; i++) {
      if (kinds[i] == null && lines[i].isTitleShaped(MIN_WORDS_OF_LAST_RESORT)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasPlainTwin(Line[] lines, int i, int end) {
    for (int k = 0; k < end; k++) {
      if (k != i && isWithOutlet(lines[i], lines[k])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line is the title with the outlet's name behind it. */
  static boolean isWithOutlet(Line line, Line title) {
    return title.words() >= 3
        && line.text().length() > title.text().length()
        && line.folded().startsWith(title.folded())
        && OUTLET_SEPARATOR.matcher(line.text()).find();
  }
}
