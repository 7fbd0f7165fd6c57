package org.claimdesk.extraction.quote.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.cue.SpeechAct;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code cues.tsv}, {@code cue_nouns.tsv} and {@code words.tsv}, loaded once; immutable
 * thereafter.
 */
public final class Vocabulary {

  /** The English tables. */
  public static final Vocabulary ENGLISH = new Vocabulary();

  private final Map<String, List<CueWord>> cues = new HashMap<>(1024);
  private final Lexicon<Known> words;
  private final Map<String, CueWord> nouns = new HashMap<>();
  private final Map<String, Integer> nations = new HashMap<>();

  /**
   * What the tables say of a word.
   *
   * @param spelling in lower case with straight apostrophes; null for a word in no table
   * @param tags its classes, as bits of {@link Tag}
   */
  record Known(@Nullable String spelling, long tags) {
    static final Known NOTHING = new Known(null, 0);
  }

  private Vocabulary() {
    Map<String, Long> tags = new HashMap<>(4096);
    for (List<String> row : Table.rows(Vocabulary.class, "words.tsv", 2)) {
      long tag = Tag.of(row.get(0));
      for (String word : row.get(1).split(" ")) {
        mark(tags, word, tag);
        if (tag == Tag.VERB) {
          inflect(tags, word);
        }
        if (tag == Tag.ROLE || tag == Tag.ORGANISATION || tag == Tag.DOCUMENT) {
          mark(tags, plural(word), tag | Tag.PLURAL);
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
    cues.keySet().forEach(word -> mark(tags, word, Tag.CUE_START));
    nouns.keySet().forEach(word -> mark(tags, word, Tag.CUE_NOUN));
    cues.values().forEach(list -> list.forEach(cue -> cue.words().forEach(w -> mark(tags, w, 0))));
    mark(tags, "according", Tag.CUE_PHRASE);
    mark(tags, "in", Tag.CUE_PHRASE);
    Map<String, Known> known = new HashMap<>(4096);
    tags.forEach((word, classes) -> known.put(word, new Known(word, classes)));
    words = new Lexicon<>(known, Known.NOTHING);
  }

  /** What the tables say of a word that begins in a run. */
  public Known known(Runs runs, int run, int start, int end) {
    return runs.find(words, run, start, end);
  }

  /** The classes of the word that {@code text} holds; 0 for a word in no table. */
  public long tags(String text, int start, int end) {
    return words.find(text, start, end).tags();
  }

  /** The classes of a word in lower case; 0 for a word in no table, or with a capital. */
  public long tags(String word) {
    Known known = words.find(word, 0, word.length());
    return word.equals(known.spelling()) ? known.tags() : 0;
  }

  /** The cues that begin with a word in lower case, those of more words first. */
  public List<CueWord> cues(String firstWord) {
    return cues.getOrDefault(firstWord, List.of());
  }

  /** A number that words for the same state share, such as "russian" and "kremlin"; else 0. */
  public int nation(String word) {
    return nations.getOrDefault(word, 0);
  }

  /** The cue that a noun in lower case is; null where it is none. */
  public @Nullable CueWord nounCue(String word) {
    return nouns.get(word);
  }

  private static void mark(Map<String, Long> tags, String word, long tag) {
    tags.merge(word, tag, (a, b) -> a | b);
  }

  /** Regular inflections; irregular past forms have a row of their own. */
  private static void inflect(Map<String, Long> tags, String base) {
    boolean consonantY = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    String stem = consonantY ? base.substring(0, base.length() - 1) + "i" : base;
    boolean sibilant = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch");
    mark(tags, stem + (consonantY || sibilant ? "es" : "s"), Tag.FINITE);
    mark(tags, base.endsWith("e") ? base + "d" : stem + "ed", Tag.FINITE | Tag.PARTICIPLE);
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
