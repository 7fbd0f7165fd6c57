package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code cues.tsv}, {@code cue_nouns.tsv} and {@code words.tsv}, loaded once; immutable
 * thereafter.
 */
final class Vocabulary {

  /** The English tables. */
  static final Vocabulary ENGLISH = new Vocabulary();

  private final Map<String, Long> tags = new HashMap<>(4096);
  private final Map<String, List<CueWord>> cues = new HashMap<>(1024);
  private final Lexicon<String> spellings;
  private final Map<String, CueWord> nouns = new HashMap<>();
  private final Map<String, Integer> nations = new HashMap<>();

  private Vocabulary() {
    for (List<String> row : Table.rows(Vocabulary.class, "words.tsv", 2)) {
      long tag = Tag.of(row.get(0));
      for (String word : row.get(1).split(" ")) {
        mark(word, tag);
        if (tag == Tag.VERB) {
          inflect(word);
        }
        if (tag == Tag.ROLE || tag == Tag.ORGANISATION || tag == Tag.DOCUMENT) {
          mark(plural(word), tag | Tag.PLURAL);
        }
      }
    }
    for (List<String> row : Table.rows(Vocabulary.class, "cue_nouns.tsv", 3)) {
      String noun = row.get(0);
      SpeechAct act = SpeechAct.of(row.get(2));
      for (String form : List.of(noun, plural(noun))) {
        nouns.put(form, new CueWord(List.of(form), noun, CueWord.Form.NOUN, row.get(1), act));
      }
    }
    int nation = 0;
    for (List<String> row : Table.rows(Vocabulary.class, "nations.tsv", 1)) {
      nation++;
      for (String word : row.get(0).split(" ")) {
        nations.put(word, nation);
      }
    }
    CueWord.Form[] forms = {
      CueWord.Form.BASE,
      CueWord.Form.THIRD,
      CueWord.Form.PAST,
      CueWord.Form.PARTICIPLE,
      CueWord.Form.GERUND
    };
    for (List<String> row : Table.rows(Vocabulary.class, "cues.tsv", 7)) {
      SpeechAct act = SpeechAct.of(row.get(6));
      for (int i = 0; i < forms.length; i++) {
        if (forms[i] == CueWord.Form.PARTICIPLE && row.get(i).equals(row.get(i - 1))) {
          continue;
        }
        String[] words = row.get(i).split(" ");
        cues.computeIfAbsent(words[0], key -> new ArrayList<>())
            .add(new CueWord(List.of(words), row.get(0), forms[i], row.get(forms.length), act));
      }
    }
    Comparator<CueWord> longestFirst = Comparator.comparing((CueWord c) -> -c.words().size());
    cues.values().forEach(list -> list.sort(longestFirst));
    cues.keySet().forEach(word -> mark(word, Tag.CUE_START));
    nouns.keySet().forEach(word -> mark(word, Tag.CUE_NOUN));
    Set<String> known = new HashSet<>(tags.keySet());
    cues.values().forEach(list -> list.forEach(cue -> known.addAll(cue.words())));
    spellings = Lexicon.of(known);
  }

  /**
   * A stretch of text in lower case with straight apostrophes; a new object for unknown words only.
   */
  String word(String text, int start, int end) {
    String known = spellings.find(text, start, end);
    return known.isEmpty()
        ? text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'')
        : known;
  }

  /** The classes of a word in lower case; 0 for a word in no table. */
  long tags(String word) {
    return tags.getOrDefault(word, 0L);
  }

  /** The cues that begin with a word in lower case, those of more words first. */
  List<CueWord> cues(String firstWord) {
    return cues.getOrDefault(firstWord, List.of());
  }

  /** A number that words for the same state share, such as "russian" and "kremlin"; else 0. */
  int nation(String word) {
    return nations.getOrDefault(word, 0);
  }

  /** The cue that a noun in lower case is; null where it is none. */
  @Nullable CueWord nounCue(String word) {
    return nouns.get(word);
  }

  private void mark(String word, long tag) {
    tags.merge(word, tag, (a, b) -> a | b);
  }

  /** Regular inflections; irregular past forms have a row of their own. */
  private void inflect(String base) {
    boolean consonantY = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    String stem = consonantY ? base.substring(0, base.length() - 1) + "i" : base;
    boolean sibilant = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch");
    mark(stem + (consonantY || sibilant ? "es" : "s"), Tag.FINITE);
    mark(base.endsWith("e") ? base + "d" : stem + "ed", Tag.FINITE | Tag.PARTICIPLE);
  }

  private static String plural(String word) {
    if (word.endsWith("man")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    if (word.endsWith("y")) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return word.endsWith("s") ? word : word + "s";
  }
}
