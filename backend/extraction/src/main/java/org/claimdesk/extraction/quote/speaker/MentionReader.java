package org.claimdesk.extraction.quote.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the names of people and bodies in a line. */
final class MentionReader {

  private MentionReader() {}

  /** The names in items {@code [from, to)}, in text order. */
  static List<Mention> read(Line line, int from, int to, int sentence) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = from; i < to; ) {
      int end = runEnd(line, i, to);
      if (end == i) {
        if (line.is(i, Tag.PLURAL) && !line.is(i, Tag.CAPITAL)) {
          mentions.add(group(line, i, from, sentence));
        }
        i++;
        continue;
      }
      Mention mention = mention(line, i, end, sentence);
      if (mention != null) {
        mentions.add(mention);
      }
      i = end;
    }
    return mentions;
  }

  /** "Customs officials": people named by what they are, whom "they" may point back to. */
  private static Mention group(Line line, int head, int from, int sentence) {
    int start = head;
    while (start > from
        && head - start < 3
        && line.is(start - 1, Tag.WORD)
        && !line.is(start - 1, Tag.CLOSED | Tag.FINITE | Tag.ADVERB)) {
      start--;
    }
    boolean subject = line.is(start, Tag.FIRST) || Phrases.isVerbLike(line, head + 1);
    List<String> words = List.of(line.slice(start, head + 1));
    return new Mention(
        line.start(start),
        words,
        Mention.Kind.BODY,
        List.of(line.word(head)),
        0,
        sentence,
        subject);
  }

  /** Index after the run of capitalised words that begins at {@code i}. */
  private static int runEnd(Line line, int i, int to) {
    if (!isNameWord(line, i)) {
      return i;
    }
    int end = i + 1;
    while (end < to && end - i < 12) {
      if (isNameWord(line, end)) {
        end++;
      } else if (line.is(end, Tag.PARTICLE) && isNameWord(line, end + 1) && end + 1 < to) {
        end += 2;
      } else if ((line.word(end).equals("of")
              || line.word(end).equals("for")
              || line.word(end).equals("and")
              || line.word(end).equals("&"))
          && isBodyWord(line, end - 1)
          && end + 1 < to
          && (isNameWord(line, end + 1)
              || (line.word(end + 1).equals("the") && isNameWord(line, end + 2)))) {
        end += line.word(end + 1).equals("the") ? 3 : 2;
      } else {
        break;
      }
    }
    return Math.min(end, to);
  }

  private static boolean isNameWord(Line line, int i) {
    return line.is(i, Tag.CAPITAL)
        && !(line.is(i, Tag.TIME) && !line.is(i, Tag.MALE | Tag.FEMALE))
        && !(line.is(i, Tag.FIRST) && line.is(i, Tag.FINITE | Tag.AUXILIARY));
  }

  private static boolean isBodyWord(Line line, int i) {
    return line.is(i, Tag.ORGANISATION | Tag.MEDIA) && line.is(i, Tag.CAPITAL);
  }

  private static @Nullable Mention mention(Line line, int from, int to, int sentence) {
    if (line.is(to - 1, Tag.ROLE) && !line.is(to - 1, Tag.MALE | Tag.FEMALE)) {
      return null; // "Afghan Ambassador" says what someone is, not who.
    }
    int name = from;
    boolean body = false;
    boolean titled = line.is(from - 1, Tag.ROLE | Tag.TITLE) && line.is(from - 1, Tag.WORD);
    long gender = 0;
    List<String> roles = new ArrayList<>(2);
    for (int k = from - 1; k >= from - 3 && line.is(k, Tag.WORD) && !line.is(k, Tag.CLOSED); k--) {
      if (line.is(k, Tag.ROLE | Tag.TITLE)) {
        roles.add(line.word(k));
      }
    }
    addRoleBefore(line, from, to, roles);
    boolean known = false;
    for (int i = from; i < to; i++) {
      if (line.is(i, Tag.ROLE | Tag.TITLE) && i + 1 < to && !known) {
        for (int k = name; k < i; k++) {
          roles.add(line.word(k)); // "Russian" in "Russian President".
        }
        roles.add(line.word(i));
        gender |= line.is(i, Tag.TITLE) ? line.tags(i) & (Tag.MALE | Tag.FEMALE) : 0;
        name = i + 1;
        titled = true;
        body = false;
      } else if (line.is(i, Tag.MALE | Tag.FEMALE)
          && !line.is(i, Tag.TITLE)
          && i + 1 < to
          && !known) {
        name = i;
        known = true;
        gender |= line.tags(i) & (Tag.MALE | Tag.FEMALE);
      } else if (line.is(i, Tag.ORGANISATION | Tag.MEDIA | Tag.PLACE | Tag.DOCUMENT) && !known) {
        body = true;
      }
    }
    if (to - name > 2 && !known && isAfterRole(line, from)) {
      // "Secretary of State Jane Roe": the last two words are the name.
      name = to - 2;
      body = false;
      titled = true;
    }
    addAppositionRoles(line, to, roles);
    boolean subject =
        line.is(from, Tag.FIRST) || Phrases.isVerbLike(line, to) || line.is(from - 1, Tag.FIRST);
    List<String> words = new ArrayList<>(to - name);
    for (int i = name; i < to; i++) {
      words.add(line.text.substring(line.start(i), line.end(i)));
    }
    boolean speaks = line.is(to, Tag.CUE) || line.is(from - 1, Tag.CUE);
    boolean shouted =
        words.get(0).length() > 3 && words.get(0).equals(words.get(0).toUpperCase(Locale.ROOT));
    Mention.Kind kind = Mention.Kind.BODY;
    if (known || (!body && titled)) {
      kind = Mention.Kind.PERSON;
    } else if (!body && words.size() > 1 && !shouted) {
      kind = !roles.isEmpty() || speaks ? Mention.Kind.PERSON : Mention.Kind.NAME;
    }
    return new Mention(line.start(name), words, kind, roles, gender, sentence, subject);
  }

  /** Whether a preposition joins what begins at {@code i} to a role, as in "ambassador to". */
  private static boolean isAfterRole(Line line, int i) {
    int at = i - 1;
    if (line.word(at).equals("the")) {
      at--;
    }
    return line.is(at, Tag.PREPOSITION) && line.is(at - 1, Tag.ROLE);
  }

  /** "The ministry's spokesman, Jane Roe, …": what stands before the commas says who Roe is. */
  private static void addRoleBefore(Line line, int from, int to, List<String> roles) {
    if (!line.is(from - 1, Tag.COMMA)
        || !line.is(to, Tag.COMMA)
        || !line.is(from - 2, Tag.ROLE)
        || line.is(from - 2, Tag.PLURAL)) {
      return;
    }
    for (int k = from - 2; k >= from - 6 && line.is(k, Tag.WORD); k--) {
      if (line.is(k, Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.FINITE)) {
        return;
      }
      roles.add(line.word(k));
    }
  }

  /** "Smith, a spokesman for …": what follows the comma says who Smith is. */
  private static void addAppositionRoles(Line line, int to, List<String> roles) {
    if (!line.is(to, Tag.COMMA)) {
      return;
    }
    for (int k = to + 1; k < to + 9 && line.is(k, Tag.WORD); k++) {
      if (line.is(k, Tag.ROLE | Tag.CAPITAL)) {
        roles.add(line.word(k));
      }
      if (k > to + 1 && line.is(k, Tag.CLOSED) && !roles.isEmpty()) {
        return;
      }
    }
  }
}
