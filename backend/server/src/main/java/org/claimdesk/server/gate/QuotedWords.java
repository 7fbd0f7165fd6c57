package org.claimdesk.server.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.mention.AttributionMention;

/** The words of a claim that somebody is said to have used. */
final class QuotedWords {

  /** What the sentence around a quotation puts inside its marks, beside white space. */
  private static final String RIM = ",.;:!?–—-…";

  private QuotedWords() {}

  /**
   * The stretches between quotation marks; of a mark without its partner, all up to the claim's
   * bound. Without any mark, what is attributed word for word.
   */
  static List<String> of(Claim claim) {
    List<String> marked = in(claim.text());
    AttributionMention attribution = claim.attribution();
    if (!marked.isEmpty() || attribution == null || !attribution.type().equals("direct")) {
      return marked;
    }
    return trimmed(
        attribution.content().stream()
            .filter(claim::overlaps)
            .map(
                said ->
                    claim
                        .text()
                        .substring(
                            Math.max(said.start(), claim.start()) - claim.start(),
                            Math.min(said.end(), claim.end()) - claim.start())));
  }

  /** The stretches of a text between quotation marks. */
  static List<String> in(String text) {
    return trimmed(between(text).stream());
  }

  private static List<String> trimmed(Stream<String> stretches) {
    return stretches
        .map(QuotedWords::withoutRim)
        .filter(stretch -> stretch.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static String withoutRim(String stretch) {
    int start = 0;
    int end = stretch.length();
    while (start < end && isRim(stretch.charAt(start))) {
      start++;
    }
    while (end > start && isRim(stretch.charAt(end - 1))) {
      end--;
    }
    return stretch.substring(start, end);
  }

  private static boolean isRim(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || RIM.indexOf(c) >= 0;
  }

  private static List<String> between(String text) {
    List<String> stretches = new ArrayList<>();
    int start = 0;
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open != 0 && closes(text, i, open)) {
        stretches.add(text.substring(start, i));
        open = 0;
        start = i + 1;
      } else if (open == 0 && "\u201c\u201e\u00ab\"\u2018".indexOf(c) >= 0) {
        open = c;
        start = i + 1;
      } else if (open == 0 && stretches.isEmpty() && (c == '\u201d' || c == '\u00bb')) {
        stretches.add(text.substring(0, i));
      }
    }
    if (open != 0) {
      stretches.add(text.substring(start));
    }
    return stretches;
  }

  private static boolean closes(String text, int at, char open) {
    char c = text.charAt(at);
    return switch (open) {
      case '\u201c' -> c == '\u201d';
      case '\u201e' -> c == '\u201c' || c == '\u201d';
      case '\u00ab' -> c == '\u00bb';
      // An apostrophe looks the same, but a letter follows it.
      case '\u2018' ->
          c == '\u2019'
              && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
      default -> c == open;
    };
  }
}
