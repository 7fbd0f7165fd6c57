package org.claimdesk.extraction.quote.source;

import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that is the subject of a verb. All indices are of items of a line. */
final class Subjects {

  /** A subject further from its verb than this many items is not looked for. */
  static final int REACH = 45;

  private Subjects() {}

  /** The last noun phrase before {@code limit} that opens a clause and that a verb follows. */
  static @Nullable SourceMatch main(Line line, int first, int limit) {
    int stop = Math.max(first, limit - REACH);
    SourceMatch aside = null;
    SourceMatch found = null;
    for (int i = stop; i < limit; ) {
      int end = Phrases.nounPhraseEnd(line, i, limit);
      if (end == i) {
        i++;
        continue;
      }
      boolean object = i > first && line.is(i - 1, Tag.PREPOSITION);
      boolean opens =
          i == first
              || line.is(i - 1, Tag.MARK | Tag.CONJUNCTION | Tag.TIME | Tag.QUOTATION | Tag.ADVERB);
      if (!object && opens && !line.is(i, Tag.TIME | Tag.TIME_MODIFIER)) {
        SourceMatch match = new SourceMatch(i, end, i, false, i);
        int next = end;
        while (line.is(next, Tag.ADVERB)) {
          next++;
        }
        if (Phrases.isVerbLike(line, next)) {
          found = match;
        } else if (aside == null && line.is(end, Tag.COMMA)) {
          aside = match;
        }
      }
      i = end;
    }
    if (found == null && aside == null) {
      int end = Phrases.nounPhraseEnd(line, first, limit);
      return end > first && hasHead(line, first, end) && !isVerbal(line, first)
          ? new SourceMatch(first, end, first, false, first)
          : null;
    }
    return found != null ? found : aside;
  }

  /** The noun phrase that ends at {@code end}, with what modifies it; null where none does. */
  static @Nullable SourceMatch before(Line line, int end, int first) {
    if (Phrases.isVerbLike(line, end - 1) && !line.word(end - 1).endsWith("s")) {
      return null;
    }
    int boundary = ClauseStart.before(line, end, first);
    int from = boundary;
    while (from < end
        && line.is(from, Tag.CONJUNCTION | Tag.SUBORDINATOR)
        && !line.is(from, Tag.DETERMINER | Tag.PRONOUN)) {
      from++;
    }
    int clause = from;
    // An adverbial may open the clause: "In Ohio on Tuesday Smith said".
    int to = end;
    for (int skipped = -1; skipped != from && from < end; ) {
      skipped = from;
      if (line.is(from, Tag.TIME_MODIFIER) && line.is(from + 1, Tag.TIME)) {
        from += 2;
      } else if ((line.is(from, Tag.TIME) && from + 1 < end && !line.word(from + 1).equals("'s"))
          || (line.is(from, Tag.ADVERB) && !line.is(from, Tag.DETERMINER))) {
        from++;
      } else if (line.is(from, Tag.PREPOSITION) && !line.is(from, Tag.CONJUNCTION)) {
        int after = Phrases.simpleNounPhraseEnd(line, from + 1, end);
        from = after >= end ? from : after > from + 1 ? after : from + 1;
        if (after >= end) {
          return null;
        }
      }
    }
    if (from + 2 < end && isObjectPronoun(line, from) && line.is(from + 1, Tag.PREPOSITION)) {
      from += 2; // "Gave her with a smile": what the preposition brings in is the nearest noun.
    }
    if (line.is(end - 1, Tag.PRONOUN) && !line.word(end - 1).equals("there")) {
      from = end - 1;
    }
    // Trailing time and place: "Trump on Friday".
    int core = Phrases.nounPhraseEnd(line, from, end);
    if (core > from
        && core < end
        && line.is(core, Tag.PREPOSITION | Tag.TIME | Tag.TIME_MODIFIER)) {
      to = core;
    }
    if (from >= to || !hasHead(line, from, to) || isVerbal(line, from)) {
      return null;
    }
    return new SourceMatch(from, to, clause, false, from);
  }

  /** "Them", "us": a pronoun that is never a subject; "her" where nothing that is hers follows. */
  private static boolean isObjectPronoun(Line line, int i) {
    return line.word(i).equals("her")
        || (line.is(i, Tag.OTHER_PRONOUN) && line.word(i).length() <= 4);
  }

  /** Whether a phrase begins with a participle or a verb, which no source does. */
  static boolean isVerbal(Line line, int i) {
    if (line.is(i, Tag.FIRST) && line.is(i, Tag.FINITE) && !Phrases.isPluralNoun(line, i)) {
      return true;
    }
    return !line.is(i, Tag.CAPITAL | Tag.DETERMINER | Tag.PRONOUN)
        && (line.is(i, Tag.FINITE) || (line.word(i).endsWith("ing") && line.word(i).length() > 5));
  }

  static boolean hasHead(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.is(i, Tag.PRONOUN) && !line.word(i).equals("there")) {
        return true;
      }
      if (line.is(i, Tag.WORD)
          && !line.is(i, Tag.CLOSED | Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB | Tag.TIME)) {
        return true;
      }
    }
    return line.is(from, Tag.DETERMINER) && !line.is(from, Tag.DEICTIC);
  }
}
