package org.claimdesk.extraction.quote.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** The names of a document's people and bodies, each with the fuller mention it stands for. */
public final class NameIndex {

  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Mention> fullByLast = new HashMap<>();
  private final Map<String, Mention> fullByFirst = new HashMap<>();
  private final Map<String, Long> genders = new HashMap<>();

  /** The mention at {@code index}, in text order. */
  Mention mention(int index) {
    return mentions.get(index);
  }

  /** Takes in the names of a line; lines must come in text order, all of them before any source. */
  public void read(Line line, int sentence) {
    int number = sentence;
    for (int i = 0; i < line.size(); ) {
      int end = line.sentenceEnd(i);
      for (Mention mention : MentionReader.read(line, i, end, number)) {
        mentions.add(mention);
        String key = key(mention.last());
        if (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.NAME) {
          if (mention.gender() != 0) {
            genders.merge(key, mention.gender(), (a, b) -> a);
          }
          if (mention.name().size() > 1) {
            fullByLast.merge(key, mention, NameIndex::surer);
            fullByFirst.putIfAbsent(key(mention.name().get(0)), mention);
          }
        } else if (mention.name().size() > 1) {
          String initials = bracketedInitials(line, mention);
          if (initials != null) {
            fullByLast.putIfAbsent(key(initials), mention);
          }
        }
      }
      number++;
      i = end;
    }
  }

  private static Mention surer(Mention first, Mention second) {
    return first.kind() == Mention.Kind.NAME && second.kind() == Mention.Kind.PERSON
        ? second
        : first;
  }

  /** "World Health Organisation (WHO)": what stands in brackets, if it is the name's initials. */
  private static @Nullable String bracketedInitials(Line line, Mention mention) {
    int end = mention.start() + mention.text().length();
    String text = line.text;
    if (!text.startsWith(" (", end)) {
      return null;
    }
    int close = text.indexOf(')', end);
    if (close < 0 || close - end > 10) {
      return null;
    }
    String initials = text.substring(end + 2, close);
    boolean match = initials.length() > 1 && initials.charAt(0) == mention.name().get(0).charAt(0);
    for (int i = 0; i < initials.length() && match; i++) {
      match = Character.isUpperCase(initials.charAt(i));
    }
    return match ? initials : null;
  }

  /** The fuller name that a single word stands for: a surname, wherever the name puts it. */
  @Nullable Mention known(String word) {
    Mention byLast = fullByLast.get(key(word));
    return byLast != null ? byLast : fullByFirst.get(key(word));
  }

  /** The fuller mention of the same bearer, or the mention itself. */
  Mention full(Mention mention) {
    if (mention.name().size() > 1) {
      return mention;
    }
    Mention known = known(mention.last());
    return known == null ? mention : known;
  }

  /** Whether a mention names a person, by itself or by the fuller name it stands for. */
  boolean isPerson(Mention mention) {
    return mention.kind() == Mention.Kind.PERSON
        || mention.kind() == Mention.Kind.NAME
        || (mention.name().size() == 1
            && fullByLast.containsKey(key(mention.last()))
            && full(mention).kind() == Mention.Kind.PERSON);
  }

  /** The gender that the document gives the bearer of a name: a bit of {@link Tag} or 0. */
  long gender(Mention mention) {
    return genders.getOrDefault(key(mention.last()), mention.gender());
  }

  /** Index of the first mention that starts at or after {@code position}. */
  int lowerBound(int position) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A name's word as the index keeps it: in lower case. */
  public static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
