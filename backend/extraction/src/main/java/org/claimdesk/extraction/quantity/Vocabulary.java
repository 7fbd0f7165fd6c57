package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimdesk.extraction.resource.Table;
import org.claimdesk.extraction.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** The package's tables, read once from its resources and never changed. */
final class Vocabulary {
  /**
   * What a currency's sign or name means.
   *
   * @param code the ISO 4217 code, or the English name where none can be told
   * @param minor whether the sign names its hundredth
   * @param touching whether the sign only counts when it touches the figure: 95p
   * @param times what the sign itself multiplies by: a million in "MUSD"
   */
  record Currency(String code, boolean minor, boolean touching, BigDecimal times) {}

  /** What a unit sign means, and whether it only counts when it touches the figure. */
  record UnitSign(Unit unit, boolean touching) {}

  /** What a numeral word adds: see numerals.tsv for the roles. */
  record Numeral(String role, BigDecimal value) {}

  /**
   * A word or sign of some table.
   *
   * @param spelling in lower case; "" for what no table has
   * @param opensAmount whether an amount may begin with it
   * @param opensFixed whether a fixed expression that is no amount begins with it
   */
  record Word(String spelling, boolean opensAmount, boolean opensFixed) {
    static final Word UNKNOWN = new Word("", false, false);
  }

  static final Vocabulary ENGLISH = new Vocabulary();

  final Phrases<UnitSign> units = Phrases.forwards();
  final Phrases<Currency> currencyBefore = Phrases.forwards();
  final Phrases<Currency> currencyAfter = Phrases.forwards();
  final Phrases<Modifier> modifierBefore = Phrases.backwards();
  final Phrases<Modifier> modifierAfter = Phrases.forwards();
  final Phrases<Boolean> fixed = Phrases.forwards();
  final Lexicon<Word> lexicon;
  private final Map<String, Numeral> numerals = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private final Map<String, Unit> unitByName = new HashMap<>();
  private final Map<String, Unit> unitByWord = new HashMap<>();
  private final Set<String> currencyCodes = new HashSet<>();

  private Vocabulary() {
    Set<String> words = new HashSet<>();
    for (List<String> row : rows("numerals.tsv", 3)) {
      numerals.put(row.get(0), new Numeral(row.get(1), fraction(row.get(2))));
      words.add(row.get(0));
    }
    for (List<String> row : rows("units.tsv", 6)) {
      addUnit(row, words);
    }
    for (List<String> row : rows("currencies.tsv", 4)) {
      addCurrency(row, words);
    }
    for (List<String> row : rows("modifiers.tsv", 3)) {
      Modifier modifier = Modifier.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Phrases<Modifier> table = row.get(0).equals("before") ? modifierBefore : modifierAfter;
      for (String phrase : parts(row.get(2))) {
        table.add(phrase, false, modifier, words);
      }
    }
    for (List<String> row : rows("fixed.tsv", 1)) {
      fixed.add(row.get(0), false, true, words);
    }
    for (List<String> row : rows("words.tsv", 2)) {
      for (String phrase : parts(row.get(1))) {
        words.addAll(Phrases.split(phrase));
        roles.computeIfAbsent(row.get(0), r -> new HashSet<>()).add(phrase);
      }
    }
    words.addAll(List.of("percent", "percentage", "percentages", "percents", "per", "cent", "pct"));
    words.addAll(List.of("point", "points", "basis", "fold", "th", "st", "nd", "rd", "pp", "bps"));
    words.addAll(
        List.of("yo", "strong", "below", "zero", "negative", "couple", "score", "scores", "pc"));
    words.addAll(
        List.of("hour", "long", "times", "time", "squared", "cubed", "century", "through"));
    Map<String, Word> known = new HashMap<>();
    words.forEach(word -> known.put(word, new Word(word, opensAmount(word), fixed.opens(word))));
    lexicon = new Lexicon<>(known, Word.UNKNOWN);
  }

  /**
   * Whether an amount may begin with a word: a numeral, a currency, "a" or "minus", "hour-long".
   */
  private boolean opensAmount(String word) {
    return numerals.containsKey(word)
        || currencyBefore.opens(word)
        || currencyAfter.opens(word)
        || units.opens(word)
        || word.equals("a")
        || word.equals("an")
        || word.equals("minus")
        || word.equals("negative");
  }

  /** The numeral that {@code word} is, or null. */
  @Nullable Numeral numeral(String word) {
    return word.isEmpty() ? null : numerals.get(word);
  }

  /** Whether words.tsv gives {@code word} the role. */
  boolean is(String role, String word) {
    return !word.isEmpty() && Objects.requireNonNull(roles.get(role), role).contains(word);
  }

  /** A hedge that begins with token {@code i}, as in "between 2 and about 7", or null. */
  Phrases.@Nullable Found<Modifier> hedgeAt(Tokens t, int i) {
    Phrases.Found<Modifier> found = modifierBefore.at(t, i);
    return found != null && found.from() == i ? found : null;
  }

  /** The unit of that English name, or null. */
  @Nullable Unit unit(String name) {
    return unitByName.get(name);
  }

  /** Every unit of the table. */
  Collection<Unit> units() {
    return unitByName.values();
  }

  /** What each word for a unit means, in singular and plural; its symbols are none. */
  Map<String, Unit> unitWords() {
    return unitByWord;
  }

  /** Every currency's ISO 4217 code, or its English name in lower case. */
  Set<String> currencyCodes() {
    return currencyCodes;
  }

  private void addUnit(List<String> row, Set<String> words) {
    Unit unit = new Unit(row.get(0), row.get(1), new BigDecimal(row.get(2)));
    unitByName.put(unit.name(), unit);
    for (String word : parts(row.get(3))) {
      addWord(units, word, new UnitSign(unit, false), words);
      spellings(word).forEach(spelling -> unitByWord.put(spelling, unit));
    }
    for (String sign : parts(row.get(4))) {
      units.add(sign, true, new UnitSign(unit, false), words);
    }
    for (String sign : parts(row.get(5))) {
      units.add(sign, true, new UnitSign(unit, true), words);
    }
  }

  private void addCurrency(List<String> row, Set<String> words) {
    Currency currency = new Currency(row.get(0), false, false, BigDecimal.ONE);
    currencyCodes.add(row.get(0));
    for (String sign : parts(row.get(1))) {
      addSign(sign, currency, words);
      if (sign.equals(row.get(0))) {
        Numeral million = Objects.requireNonNull(numerals.get("million"));
        addSign("M" + sign, new Currency(sign, false, false, million.value()), words);
      }
    }
    for (String name : parts(row.get(2))) {
      addWord(currencyAfter, name, currency, words);
    }
    for (String name : parts(row.get(3))) {
      boolean touching = name.endsWith("*");
      Currency minor = new Currency(row.get(0), true, touching, BigDecimal.ONE);
      if (touching) {
        currencyAfter.add(name.substring(0, name.length() - 1), true, minor, words);
      } else {
        addWord(currencyAfter, name, minor, words);
      }
    }
  }

  private void addSign(String sign, Currency currency, Set<String> words) {
    currencyBefore.add(sign, true, currency, words);
    currencyAfter.add(sign, true, currency, words);
  }

  /** Adds a word and, unless it ends in an exclamation mark, its plural in -s. */
  private static <T> void addWord(Phrases<T> table, String word, T meaning, Set<String> words) {
    spellings(word).forEach(spelling -> table.add(spelling, false, meaning, words));
  }

  private static List<String> spellings(String word) {
    return word.endsWith("!")
        ? List.of(word.substring(0, word.length() - 1))
        : List.of(word, word + "s");
  }

  private static BigDecimal fraction(String written) {
    int slash = written.indexOf('/');
    return slash < 0
        ? new BigDecimal(written)
        : Decimals.ratio(
            new BigDecimal(written.substring(0, slash)),
            new BigDecimal(written.substring(slash + 1)));
  }

  private static List<String> parts(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
  }

  private static List<List<String>> rows(String name, int columns) {
    return Table.rows(Vocabulary.class, name, columns);
  }
}
