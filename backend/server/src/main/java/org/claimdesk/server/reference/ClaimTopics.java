package org.claimdesk.server.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.mention.QuantityMention;

/**
 * What a claim is about, as its words tell it, and which countries it names.
 *
 * @param topics each with the words that tell it, that with most first
 * @param countries each code with the word that names it
 * @param query the words to search for
 */
record ClaimTopics(Map<String, List<String>> topics, Map<String, String> countries, String query) {

  private static final int MOST_WORDS = 6;
  private static final int SHORTEST_WORD = 4;

  private static final Map<String, List<String>> TOPIC_WORDS = table("topics.tsv", " ");
  private static final Map<String, List<String>> COUNTRY_NAMES = table("countries.tsv", "\\|");

  private static Map<String, List<String>> table(String name, String separator) {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (List<String> row : Tables.rows(ClaimTopics.class, name)) {
      table.put(row.get(0), List.of(row.get(1).split(separator)));
    }
    return table;
  }

  /** Every topic there is. */
  static List<String> all() {
    return List.copyOf(TOPIC_WORDS.keySet());
  }

  static ClaimTopics of(Claim claim) {
    String said =
        Stream.concat(
                Stream.of(claim.text()),
                claim.quantities().stream()
                    .flatMap(figure -> Stream.of(figure.unit(), figure.of()))
                    .filter(word -> word != null))
            .collect(Collectors.joining(" "));
    List<String> words = words(said.toLowerCase(Locale.ROOT));
    Map<String, List<String>> topics = new LinkedHashMap<>();
    TOPIC_WORDS.forEach(
        (topic, telling) -> {
          List<String> found =
              words.stream()
                  .filter(word -> telling.stream().anyMatch(each -> tells(each, word)))
                  .distinct()
                  .toList();
          if (!found.isEmpty()) {
            topics.put(topic, found);
          }
        });
    if (claim.kinds().contains("poll")) {
      topics.putIfAbsent("polls", List.of("poll"));
    }
    if (claim.kinds().contains("law")) {
      topics.putIfAbsent("law", List.of("law"));
    }
    Map<String, String> countries = new LinkedHashMap<>();
    String padded = " " + String.join(" ", words) + " ";
    COUNTRY_NAMES.forEach(
        (code, names) ->
            names.stream()
                .filter(name -> padded.contains(" " + name + " ") && isNamed(name, claim.text()))
                .findFirst()
                .ifPresent(name -> countries.put(code, name)));
    return new ClaimTopics(topics, countries, query(claim));
  }

  /** "US" is a country, "us" a pronoun. */
  private static boolean isNamed(String name, String text) {
    return !name.equals("us") || text.contains("US");
  }

  private static boolean tells(String telling, String word) {
    return telling.endsWith("*")
        ? word.startsWith(telling.substring(0, telling.length() - 1))
        : word.equals(telling);
  }

  /** Words in the order of the text; full stops within an abbreviation stay. */
  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}.]+"))
        .map(word -> word.matches("(?:\\p{L}\\.){2,}") ? word : word.replaceAll("^\\.+|\\.+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Names first, then what the figures are figures of and the other long words; no figures. */
  private static String query(Claim claim) {
    List<String> all = words(claim.text());
    List<String> names = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Set<String> figures = new HashSet<>();
    for (QuantityMention figure : claim.quantities()) {
      figures.addAll(words(figure.text()));
    }
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      if (word.codePoints().anyMatch(Character::isDigit) || figures.contains(word)) {
        continue;
      }
      if (i > 0 && Character.isUpperCase(word.codePointAt(0))) {
        names.add(word);
      } else if (word.length() > SHORTEST_WORD) {
        others.add(word);
      }
    }
    return Stream.concat(names.stream(), others.stream())
        .distinct()
        .limit(MOST_WORDS)
        .collect(Collectors.joining(" "));
  }
}
