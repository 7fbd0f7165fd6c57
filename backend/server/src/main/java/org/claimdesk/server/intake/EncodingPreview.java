package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an article says in an encoding.
 *
 * @param charset its name
 * @param label what people call it
 * @param excerpts its first lines with letters beyond ASCII, in which encodings differ, or its
 *     first lines where it has none
 */
@Serdeable
public record EncodingPreview(String charset, String label, List<String> excerpts) {

  private static final int MOST = 6;
  private static final int LONGEST = 240;

  /** Copies the list. */
  public EncodingPreview {
    excerpts = List.copyOf(excerpts);
  }

  static List<String> excerpts(String text) {
    List<String> telling =
        text.lines()
            .filter(line -> line.chars().anyMatch(c -> c >= 0x80))
            .map(EncodingPreview::excerpt)
            .limit(MOST)
            .toList();
    return telling.isEmpty()
        ? text.lines()
            .filter(line -> !line.isBlank())
            .map(EncodingPreview::excerpt)
            .limit(MOST)
            .toList()
        : telling;
  }

  /** The line around its first letter beyond ASCII, no half characters at its ends. */
  private static String excerpt(String line) {
    int first = 0;
    while (first < line.length() - 1 && line.charAt(first) < 0x80) {
      first++;
    }
    int from = line.length() <= LONGEST || first < LONGEST / 2 ? 0 : first - LONGEST / 2;
    int to = Math.min(line.length(), from + LONGEST);
    from += from > 0 && Character.isLowSurrogate(line.charAt(from)) ? 1 : 0;
    to -= to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? 1 : 0;
    return (from > 0 ? "… " : "")
        + line.substring(from, to).strip()
        + (to < line.length() ? " …" : "");
  }
}
