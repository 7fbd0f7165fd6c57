package org.claimdesk.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who wrote the article: {@code By Ann Lee | Daily Star | Updated: …}, {@code
 * Written by …}, {@code … reported from Moscow}.
 *
 * @param authors as written, without titles of office; empty where the line only credits helpers
 * @param publisher the outlet, where the line names one
 */
public record CreditLine(List<String> authors, @Nullable String publisher) {

  /** Copies the list. */
  public CreditLine {
    authors = List.copyOf(authors);
  }

  private static final int MAX_LENGTH = 240;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^(?:written|reported|reporting|story|words|text|analysis|opinion|posted|published"
              + "|authored)?\\s?by:?\\s+(?=\\S)");

  /** What parts the pieces of a credit line from each other. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s?[|•·]\\s?|\\s[–—-]{1,2}\\s|\\s{3,}|\\t|\\n"
              + "|\\s(?=(?:Published|Updated|Posted|Last updated|Date)\\b)");

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]{0,20}(?:\\s(?:(?:van|von|de|der|den|la|le|del|al|bin|da|di|el)\\s)?"
          + "\\p{Lu}[\\p{L}.'’-]{0,20}){1,3}";

  private static final Pattern WHOLE_NAME = Pattern.compile(NAME);

  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "("
              + NAME
              + "(?:(?:, | and |, and )"
              + NAME
              + "){0,3})(?:\\s(?:reported|contributed(?: reporting)?|wrote))?\\sfrom\\s\\p{Lu}");

  private static final Pattern HELPERS =
      Pattern.compile(
          "(?i)^(?:reporting by|additional reporting|editing by|with reporting|edited by"
              + "|writing by)\\b|\\bcontributed (?:to (?:the research|this|reporting)|reporting)\\b");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i),?\\s(?:and )?(?:(?:senior|chief|staff|special|political|foreign|national|news"
              + "|white house)\\s){0,3}(?:writers?|reporters?|correspondents?|editors?|columnists?"
              + "|contributors?|journalists?)\\b.*$");

  private static final Pattern PLACE = Pattern.compile("\\sin\\s\\p{Lu}[\\p{L} .,'-]*$");

  private static final Pattern DESK =
      Pattern.compile(
          "(?i)[\\p{L}&. ]{1,30}\\b(?:staff(?: (?:reporters?|writers?))?|news ?desk|web desk"
              + "|news service|editorial board)");

  private static final Set<String> OUTLET_WORDS = Table.words(CreditLine.class, "outlets.tsv", 2);

  /** Reads a credit line, or null where the line is none. */
  public static @Nullable CreditLine read(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    List<String> parts = parts(line);
    for (int i = 0; i < parts.size(); i++) {
      Matcher opening = OPENING.matcher(parts.get(i));
      if (opening.find() && (i == 0 || DateReader.find(parts.get(0)) != null)) {
        String first = parts.get(i).substring(opening.end());
        return readBy(first, parts.subList(i + 1, parts.size()));
      }
    }
    if (parts.size() > 1 && isOutlet(parts.get(0)) && DateReader.find(line) != null) {
      return new CreditLine(List.of(), parts.get(0));
    }
    Matcher from = REPORTED_FROM.matcher(line);
    if (line.contains(" reported from ") && from.lookingAt()) {
      List<String> names = new ArrayList<>();
      do {
        names.addAll(names(from.group(1)));
      } while (from.find());
      return new CreditLine(names, null);
    }
    return mayThank(line) && HELPERS.matcher(line).find() ? new CreditLine(List.of(), null) : null;
  }

  /** Whether a word of {@link #HELPERS} occurs, in whatever case its first letter is. */
  private static boolean mayThank(String line) {
    String capitals = line.toUpperCase(Locale.ROOT);
    return capitals.contains("REPORTING")
        || capitals.contains("EDIT")
        || capitals.contains("WRITING")
        || capitals.contains("CONTRIBUTED");
  }

  /** Whether anything stands in the line that {@link #SEPARATOR} may match. */
  private static boolean mayPart(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean behindSpace = i > 0 && Character.isWhitespace(line.charAt(i - 1));
      if ("|\u2022\u00b7\u2013\u2014\t\n".indexOf(c) >= 0
          || (behindSpace && (c == '-' || Character.isWhitespace(c)))) {
        return true;
      }
    }
    return line.contains("Published")
        || line.contains("Updated")
        || line.contains("Posted")
        || line.contains("Last updated")
        || line.contains("Date");
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    String[] pieces = mayPart(line) ? SEPARATOR.split(line, 8) : new String[] {line};
    for (String part : pieces) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static @Nullable CreditLine readBy(String list, List<String> others) {
    if ((Characters.endsSentence(list) && Characters.countWords(list) > 6)
        || list.isEmpty()
        || Character.isDigit(list.charAt(0))) {
      return null;
    }
    List<String> authors = names(list);
    String publisher = outletIn(list);
    if (authors.isEmpty()) {
      return null;
    }
    for (int i = 0; i < others.size() && publisher == null; i++) {
      publisher = isPlain(others.get(i)) ? others.get(i) : null;
    }
    return new CreditLine(authors, publisher);
  }

  /** Whether a piece of the line is a name of something, not a date, an office or a field. */
  private static boolean isPlain(String part) {
    return DateReader.find(part) == null
        && HeaderLine.read(part) == null
        && Character.isUpperCase(part.charAt(0))
        && Characters.countWords(part) <= 5
        && OFFICE.matcher(" " + part).replaceAll("").length() > part.length() / 2;
  }

  private static @Nullable String outletIn(String list) {
    int comma = list.lastIndexOf(',');
    String last = comma < 0 ? "" : list.substring(comma + 1).strip();
    return isOutlet(last) && !last.isEmpty() ? last : null;
  }

  /** Whether the last word of a short name is one that names of outlets end in. */
  public static boolean isOutlet(String name) {
    String folded = Characters.fold(name);
    return Characters.countWords(folded) <= 5
        && OUTLET_WORDS.contains(folded.substring(folded.lastIndexOf(' ') + 1));
  }

  /** The persons or desks in a list such as {@code Ann Lee, Bo Chen and Cy Dean, Staff Writer}. */
  public static List<String> names(String list) {
    if (DESK.matcher(list).matches()) {
      return List.of(list);
    }
    List<String> names = new ArrayList<>();
    String persons = PLACE.matcher(OFFICE.matcher(list).replaceAll("")).replaceAll("");
    for (String part : persons.split("\\s*(?:,|;|&|\\band\\b|/)\\s*")) {
      String name = part.strip();
      if (name.endsWith(".") && !name.endsWith(" Jr.") && !name.endsWith(" Sr.")) {
        name = name.substring(0, name.length() - 1);
      }
      String shape = ordinaryCapitals(PLACE.matcher(name).replaceAll(""));
      boolean outlet = isOutlet(shape);
      if (outlet ? names.isEmpty() : WHOLE_NAME.matcher(shape).matches()) {
        names.add(shape);
      } else if (!name.isEmpty() && names.isEmpty()) {
        return List.of();
      }
    }
    return List.copyOf(names);
  }

  /** A name written in capitals only gets ordinary ones: ANN LEE, Ann Lee. */
  private static String ordinaryCapitals(String name) {
    if (name.length() < 6 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder plain = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      plain.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return plain.toString();
  }
}
