package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/**
 * How units are said in English or German, beside a number or alone: "15 days", "1 Tag", "in
 * Tagen". What is no unit of {@code unit-words.tsv} stays as it was written: symbols, codes of
 * currencies, and what an article counts.
 */
public final class UnitWords {
  private static final String PER = " per ";

  private static final UnitWords ENGLISH = new UnitWords(false);
  private static final UnitWords GERMAN = new UnitWords(true);

  /** A unit with one, with any other number, and after "in". */
  private record Forms(String one, String many, String in) {
    /** The same for each of something: "days per week". */
    Forms by(String per, Forms below) {
      String tail = " " + per + " " + below.one;
      return new Forms(one + tail, many + tail, in + tail);
    }
  }

  private final Map<String, Forms> forms = new HashMap<>();
  private final String per;

  private UnitWords(boolean german) {
    for (List<String> row : Table.rows(UnitWords.class, "unit-words.tsv", 5)) {
      String name = row.get(0);
      String plural = row.get(1);
      Forms said =
          german ? new Forms(row.get(2), row.get(3), row.get(4)) : new Forms(name, plural, plural);
      forms.put(name.toLowerCase(Locale.ROOT), said);
      forms.put(plural.toLowerCase(Locale.ROOT), said);
    }
    this.per = Objects.requireNonNull(forms.remove("per"), "no word for per").one;
    if (german) {
      // In English another spelling ("kilometers") stays as it was written.
      Vocabulary.ENGLISH.unitWords().forEach((word, unit) -> forms.putIfAbsent(word, of(unit)));
    }
  }

  private Forms of(Unit unit) {
    Forms found = forms.get(unit.name().toLowerCase(Locale.ROOT));
    if (found == null) {
      throw new IllegalStateException("unit-words.tsv has no row for " + unit.name() + ".");
    }
    return found;
  }

  /** Of a language; English where there are none in it. */
  public static UnitWords in(Locale language) {
    return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? GERMAN : ENGLISH;
  }

  /**
   * As it is said after a number: "day" of 1, "days" of 15 or 0.5.
   *
   * @param unit as a {@link Quantity} names it
   */
  public String after(BigDecimal number, String unit) {
    Forms found = find(unit);
    return found == null ? unit : isOne(number) ? found.one : found.many;
  }

  /** As it is said of several, or of a range: "days". */
  public String plural(String unit) {
    Forms found = find(unit);
    return found == null ? unit : found.many;
  }

  /** As it is said of what is given in it: "in days", "in Tagen". */
  String givenIn(String unit) {
    Forms found = find(unit);
    return found == null ? unit : found.in;
  }

  /** Whether a language says one of something with this number. */
  static boolean isOne(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) == 0;
  }

  private @Nullable Forms find(String unit) {
    Forms whole = forms.get(unit.toLowerCase(Locale.ROOT));
    int at = unit.indexOf(PER);
    if (whole != null || at < 0) {
      return whole;
    }
    String name = unit.substring(0, at);
    Forms paid =
        Vocabulary.ENGLISH.currencyCodes().contains(name) ? new Forms(name, name, name) : null;
    Forms above = forms.getOrDefault(name.toLowerCase(Locale.ROOT), paid);
    Forms below = find(unit.substring(at + PER.length()));
    return above == null || below == null ? null : above.by(per, below);
  }
}
