package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who said a claim.
 *
 * @param name the person or body
 * @param mention the article's own words for them
 * @param role what makes them speak, apart from the name, such as {@code mayor}: in the words of
 *     whoever gave the verdict, else in the article's; null where neither tells, and in a report
 *     from before it stood apart
 */
@Serdeable
public record ReportSpeaker(String name, String mention, @Nullable String role) {

  /** Forms of address, and words that stand for somebody named elsewhere; they tell no role. */
  private static final Set<String> NO_ROLE =
      Set.of(
          "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "he", "she", "they", "it", "who");

  /** Whose role it is, is not told by these. */
  private static final Set<String> OF_SOMEBODY =
      Set.of("his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those");

  /**
   * The role that an article's words for somebody tell beside the name: "mayor" of "Mayor Ilse
   * Brandt" and of "Brandt, the mayor", "lake warden" of "the lake warden"; null where they tell
   * none.
   */
  public static @Nullable String roleIn(String name, String mention) {
    String words = mention.strip();
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    String rest = words;
    for (String part : new String[] {name, surname}) {
      int at = words.indexOf(part);
      if (at >= 0) {
        rest = words.substring(0, at).strip() + " " + words.substring(at + part.length()).strip();
        break;
      }
    }
    boolean named = !rest.equals(words);
    String role = withoutArticle(trimmed(rest));
    String first = role.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    if (role.isEmpty() || NO_ROLE.contains(role.toLowerCase(Locale.ROOT))) {
      return null;
    }
    // Of words without the name only a description tells a role, not another name.
    boolean described = !role.equals(rest) && words.indexOf(' ') > 0;
    return OF_SOMEBODY.contains(first) || !(named || described) ? null : role;
  }

  private static String trimmed(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isEdge(words.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to);
  }

  private static boolean isEdge(char c) {
    return Character.isWhitespace(c) || ",;:-–—()\"“”".indexOf(c) >= 0;
  }

  private static String withoutArticle(String words) {
    for (String article : new String[] {"the ", "a ", "an "}) {
      if (words.regionMatches(true, 0, article, 0, article.length())) {
        return words.substring(article.length()).strip();
      }
    }
    return words;
  }
}
