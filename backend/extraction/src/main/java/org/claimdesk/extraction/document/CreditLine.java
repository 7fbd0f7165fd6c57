package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says who wrote the article: {@code By Ann Lee | Daily Star | Updated: …}, {@code
 * Written by …}, {@code … reported from Moscow}.
 *
 * @param authors as written, without titles of office
 * @param publisher the outlet, where the line names one
 */
record CreditLine(List<String> authors, @Nullable String publisher) {

  private static final int MAX_LENGTH = 240;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)^(?:written|reported|reporting|story|words|text|analysis|opinion|posted|published|authored)?\\s?by:?\\s+(?=\\S)");

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]{0,20}(?:\\s(?:(?:van|von|de|der|den|la|le|del|al|bin|da|di|el)\\s)?\\p{Lu}[\\p{L}.'’-]{0,20}){1,3}";

  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "(" + NAME + ")(?:\\s(?:reported|contributed(?: reporting)?|wrote))?\\sfrom\\s\\p{Lu}");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i)^(?:reporting by|additional reporting|editing by|with reporting|edited by|writing by)\\b"
              + "|\\bcontributed (?:to (?:the research|this|reporting)|reporting)\\b");

  private static final Pattern WHOLE_NAME = Pattern.compile("^" + NAME + "$");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i),?\\s(?:and )?(?:(?:senior|chief|staff|special|political|foreign|national|news|white house)\\s){0,3}"
              + "(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?)\\b.*$");

  private static final Set<String> DESKS =
      Set.of("staff", "agencies", "agency", "reuters", "ap", "afp", "xinhua", "editorial board");

  /** Reads a credit line, or null where the line is none. */
  static @Nullable CreditLine read(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    Matcher opening = OPENING.matcher(line);
    if (opening.find()) {
      return readBy(line.substring(opening.end()));
    }
    Matcher from = REPORTED_FROM.matcher(line);
    if (line.contains(" reported from ") && from.lookingAt()) {
      List<String> names = new ArrayList<>();
      do {
        names.add(from.group(1));
      } while (from.find());
      return new CreditLine(names, null);
    }
    return CONTRIBUTED.matcher(line).find() ? new CreditLine(List.of(), null) : null;
  }

  private static @Nullable CreditLine readBy(String rest) {
    String[] parts = rest.split("\\s[|•·]\\s?|\\s[–—-]\\s|\\s{3,}|\\t|\\n", 6);
    String names = parts[0].strip();
    if ((Characters.endsSentence(names) && Characters.countWords(names) > 6)
        || Character.isDigit(names.isEmpty() ? '0' : names.charAt(0))) {
      return null;
    }
    List<String> authors = names(names);
    if (authors.isEmpty()) {
      return null;
    }
    String publisher = null;
    for (int i = 1; i < parts.length && publisher == null; i++) {
      String part = parts[i].strip();
      boolean plain =
          !part.isEmpty()
              && DateReader.find(part) == null
              && HeaderLine.read(part) == null
              && Character.isUpperCase(part.charAt(0))
              && Characters.countWords(part) <= 5
              && OFFICE.matcher(" " + part).replaceAll("").length() > part.length() / 2;
      publisher = plain ? part : null;
    }
    return new CreditLine(authors, publisher);
  }

  /** The persons or desks in a list such as {@code Ann Lee, Bo Chen and Cy Dean, Staff Writer}. */
  static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    if (WHOLE_DESK.matcher(list).matches()) {
      return List.of(list);
    }
    for (String part : OFFICE.matcher(list).replaceAll("").split("\\s*(?:,|;|&|\\band\\b|/)\\s*")) {
      String name = part.strip();
      if (name.endsWith(".") && !name.endsWith(" Jr.") && !name.endsWith(" Sr.")) {
        name = name.substring(0, name.length() - 1);
      }
      String shape = capitals(name);
      boolean desk = DESKS.contains(Characters.fold(name));
      if (WHOLE_NAME.matcher(shape).matches() || (desk && names.isEmpty())) {
        names.add(shape);
      } else if (!name.isEmpty() && names.isEmpty()) {
        return List.of();
      }
    }
    return List.copyOf(names);
  }

  private static final Pattern WHOLE_DESK =
      Pattern.compile(
          "(?i)[\\p{L}&. ]{1,30}\\b(?:staff(?: (?:reporters?|writers?))?|news ?desk|web desk|news service|editorial board)");

  /** A name written in capitals only gets ordinary ones: ANN LEE, Ann Lee. */
  private static String capitals(String name) {
    if (name.length() < 6 || !name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
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
