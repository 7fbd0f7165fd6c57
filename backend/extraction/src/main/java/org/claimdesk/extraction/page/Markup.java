package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;
import org.jsoup.nodes.Element;

/**
 * What an element's tag, class and identifier say about it; the words are in {@code markup.tsv}.
 */
final class Markup {

  /** What a name tells. */
  enum Meaning {
    BODY,
    DROP,
    DISCUSSION,
    NOTHING
  }

  private static final int MAX_NAME_WORDS = 40;

  private record Rule(List<String> words, Meaning meaning) {}

  private static final Map<String, List<Rule>> RULES_BY_FIRST_WORD = load();

  private Markup() {}

  private static Map<String, List<Rule>> load() {
    Map<String, List<Rule>> rules = new HashMap<>();
    for (List<String> row : Table.rows(Markup.class, "markup.tsv", 3)) {
      List<String> words = List.of(row.get(0).split(" "));
      Meaning meaning = Meaning.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      rules.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Rule(words, meaning));
    }
    return Map.copyOf(rules);
  }

  /** Whether the class or the identifier has a name with this meaning. */
  static boolean means(Element element, Meaning meaning) {
    if (element.id().isEmpty() && element.className().isEmpty()) {
      return false;
    }
    if (matches(element.id(), meaning)) {
      return true;
    }
    for (String name : element.classNames()) {
      if (matches(name, meaning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String name, Meaning meaning) {
    List<String> words = words(name);
    for (int i = 0; i < words.size(); i++) {
      for (Rule rule : RULES_BY_FIRST_WORD.getOrDefault(words.get(i), List.of())) {
        int end = i + rule.words.size();
        if (rule.meaning == meaning
            && end <= words.size()
            && words.subList(i, end).equals(rule.words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The lower-case words of a name: {@code relatedPosts__list} is related, posts, list. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length() && words.size() < MAX_NAME_WORDS; i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
    return words;
  }
}
