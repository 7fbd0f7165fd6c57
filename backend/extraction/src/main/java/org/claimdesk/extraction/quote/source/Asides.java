package org.claimdesk.extraction.quote.source;

import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/** Names across the asides that part them from their verbs: "Smith, who lives in York, said". */
public final class Asides {

  private Asides() {}

  /** Whether all before the comma is a subject and an aside: "Smith, who lives in York," said. */
  static boolean opensWithAside(Line line, int comma) {
    int first = line.sentenceStart(comma);
    SourceMatch subject = acrossAside(line, comma, first);
    if (subject == null) {
      return false;
    }
    if (subject.clause() != first
        && !(line.is(first, Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.TIME_MODIFIER)
            && line.is(subject.clause() - 1, Tag.COMMA))) {
      return false;
    }
    int at = subject.to();
    while (at < comma && !line.is(at, Tag.COMMA)) {
      at++;
    }
    String opener = line.word(at + 1);
    return opener.equals("who")
        || opener.equals("which")
        || opener.equals("whose")
        || opener.endsWith("ing")
        || line.is(
            at + 1, Tag.DETERMINER | Tag.ROLE | Tag.NUMBER | Tag.PREPOSITION | Tag.PARTICIPLE);
  }

  /** The noun phrase before an aside that ends with the mark at {@code close}. */
  static @Nullable SourceMatch acrossAside(Line line, int close, int first) {
    SourceMatch best = null;
    int stop = Math.max(first, close - Subjects.REACH);
    for (int k = close - 1; k > stop; k--) {
      if (line.is(k, Tag.QUOTATION)) {
        continue;
      }
      boolean opens =
          line.is(close, Tag.COMMA)
              ? line.is(k, Tag.COMMA)
              : line.is(close, Tag.DASH) ? line.is(k, Tag.DASH) : line.is(k, Tag.OPEN_BRACKET);
      if (!opens) {
        continue;
      }
      SourceMatch candidate = Subjects.before(line, k, first);
      if (candidate == null) {
        continue;
      }
      if (best == null) {
        best = candidate;
      } else if (isName(line, candidate) && !isName(line, best)) {
        // "Smith, a professor at Yale, 45, said": the name outranks what describes it.
        best = candidate;
      }
      if (isName(line, best)) {
        break;
      }
    }
    return best == null || isName(line, best) ? best : nameBesides(line, best, close);
  }

  /** "His wife, Jane, said": the name in the aside, where the aside is one. */
  static SourceMatch nameBesides(Line line, SourceMatch source, int close) {
    int from = source.to() + 1;
    int end = Phrases.simpleNounPhraseEnd(line, from, close);
    boolean named =
        line.is(from, Tag.CAPITAL)
            && !line.is(from, Tag.ROLE)
            && (end == close || line.is(end, Tag.COMMA))
            && line.is(end - 1, Tag.CAPITAL);
    return named ? new SourceMatch(from, end, source.clause(), source.inverted(), from) : source;
  }

  /**
   * "The head of the league, Jane Roe, she has said that": a pronoun that takes up again the name
   * that opens its sentence stands for it. Nothing but noun phrases may stand between.
   */
  static SourceMatch doubled(Line line, SourceMatch pronoun, int first) {
    int at = first;
    while (line.is(at, Tag.CONJUNCTION)) {
      at++;
    }
    int name = -1;
    while (at < pronoun.from()) {
      int end = Phrases.nounPhraseEnd(line, at, pronoun.from());
      if (end == at || !line.is(end, Tag.COMMA) || line.is(at, Tag.TIME | Tag.TIME_MODIFIER)) {
        return pronoun;
      }
      name = line.is(at, Tag.CAPITAL) ? at : name;
      at = end + 1;
    }
    return name < 0
        ? pronoun
        : new SourceMatch(pronoun.from(), pronoun.to(), pronoun.clause(), pronoun.inverted(), name);
  }

  /** "…, said Smith, a teacher who wrote to the council": what follows the source describes it. */
  public static boolean isApposition(Line line, SourceMatch source, int from) {
    int end = Phrases.nounPhraseEnd(line, from, line.sentenceEnd(from));
    return source.inverted()
        && isName(line, source)
        && line.is(from, Tag.DETERMINER | Tag.POSSESSIVE | Tag.ROLE)
        && !Phrases.isVerbLike(line, end);
  }

  /**
   * What somebody "was told" or what "was reported": the subject of a passive verb group at {@code
   * at}.
   */
  public static @Nullable SourceMatch subjectOfPassive(Line line, int at, int first) {
    SourceMatch subject =
        line.is(at - 1, Tag.COMMA | Tag.DASH | Tag.CLOSE_BRACKET)
            ? acrossAside(line, at - 1, first)
            : Subjects.before(line, at, first);
    if (subject == null && line.is(first, Tag.DEICTIC)) {
      // "This, for instance, was reported by": the pronoun is all there is to report.
      boolean bare = first + 1 == at || line.is(first + 1, Tag.COMMA);
      subject = bare ? new SourceMatch(first, first + 1, first, false, first) : null;
    }
    return subject;
  }

  static boolean isName(Line line, SourceMatch source) {
    int from = source.from();
    boolean titled = line.is(from, Tag.ROLE | Tag.TITLE) && line.is(from + 1, Tag.CAPITAL);
    return line.is(from, Tag.PRONOUN)
        || (line.is(from, Tag.CAPITAL) && (titled || !line.is(from, Tag.ROLE)));
  }
}
