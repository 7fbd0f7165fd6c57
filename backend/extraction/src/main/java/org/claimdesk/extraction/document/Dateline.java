package org.claimdesk.extraction.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.text.Characters;

/** Finds the place, day and agency before a report: {@code KYIV, Dec 9 (Reuters) -}. */
final class Dateline {

  /** A dateline and the first words after it are not longer; what is beyond is not looked at. */
  private static final int MAX_LENGTH = 90;

  private static final String MONTH =
      "(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’]{0,30}[ ,/-]{1,2}(?:(?:de|of|the|al)[ -])?){1,6}?"
              + ("(?:\\(?(?:" + MONTH + "\\s\\d{1,2}|\\d{1,2}\\s" + MONTH + ")")
              + "(?:,?\\s(?:19|20)\\d\\d)?\\)?[ ,]{0,2})?"
              + "(?:(?:\\([\\p{L}\\d .,/&-]{2,40}\\)\\s?)?[-–—]{1,2}(?=\\s?[\\p{Lu}\"“‘'\\d])"
              + "|\\.?\\s?/[\\p{L} ]{2,20}/\\.?)\\s?");

  /** A place in capitals has so many letters, or it might be an abbreviation. */
  private static final int MIN_CAPITALS = 4;

  private Dateline() {}

  /**
   * Where the dateline at the beginning of {@code [start, end)} ends, or {@code start} if there is
   * none. Without an agency in brackets or slashes the place must stand in capitals.
   */
  static int end(String text, int start, int end) {
    int limit = Math.min(end, start + MAX_LENGTH);
    if (!mayBegin(text, start, limit)) {
      return start;
    }
    Matcher m = DATELINE.matcher(text.substring(start, limit));
    if (!m.find() || start + m.end() >= end) {
      return start;
    }
    String dateline = m.group();
    boolean agency = dateline.indexOf('(') >= 0 || dateline.indexOf('/') >= 0;
    if (!agency && !beginsInCapitals(dateline)) {
      return start;
    }
    int stop = start + m.end();
    while (Characters.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return stop;
  }

  /** A cheap test that most paragraphs fail: a capital, and the dash or slash of a dateline. */
  private static boolean mayBegin(String text, int start, int limit) {
    if (start == limit || !Character.isUpperCase(text.codePointAt(start))) {
      return false;
    }
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '/' || c == '–' || c == '—') {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsInCapitals(String line) {
    int i = 0;
    while (i < line.length() && Character.isLetter(line.charAt(i))) {
      if (!Character.isUpperCase(line.charAt(i))) {
        return false;
      }
      i++;
    }
    return i >= MIN_CAPITALS;
  }
}
