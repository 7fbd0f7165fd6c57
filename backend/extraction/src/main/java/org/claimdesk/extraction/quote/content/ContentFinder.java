package org.claimdesk.extraction.quote.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.quote.source.Asides;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;

/** Finds what is reported: before the reporting clause, after it, or on both sides. */
public final class ContentFinder {

  private ContentFinder() {}

  /** No content is longer than this many items; real sentences are far shorter. */
  private static final int LONGEST = 300;

  /**
   * The content of a report.
   *
   * @param reports all reports of the line, in text order
   * @param leftOf for each report before {@code k}, whether its content precedes it
   * @return none where nothing is reported
   */
  public static List<ItemSpan> find(Line line, List<Report> reports, int k, boolean[] leftOf) {
    Report report = reports.get(k);
    int limit = Math.min(line.sentenceEnd(report.cue().from()), report.cue().from() + LONGEST);
    int begin = report.begin();
    int left = leftStart(line, reports, k, leftOf);
    boolean afterComma = line.is(begin - 1, Tag.COMMA | Tag.DASH);
    boolean afterQuotation = endsQuotation(line, begin, left);
    if (report.cue().kind() == CueMatch.Kind.PHRASE) {
      return ofPhrase(line, reports, k, left, limit, leftOf);
    }
    if (report.cue().kind() == CueMatch.Kind.PASSIVE) {
      return ofPassive(line, reports, k, limit);
    }
    if (report.cue().kind() == CueMatch.Kind.NOUN) {
      int from = report.end();
      return List.of(new ItemSpan(from, ContentEnd.ofNoun(line, reports, k, from, limit)));
    }
    int right = Complement.find(line, report, limit);
    List<ItemSpan> content = new ArrayList<>(2);
    if (line.word(begin).equals("as") && !line.is(right, Tag.QUOTATION)) {
      // "As Smith said, …" and "…, as Smith said, …" report what stands around them.
      int comma = Complement.nextComma(line, report.end(), Math.min(limit, report.end() + 20));
      if (begin <= left + 1 && comma >= 0) {
        content.add(new ItemSpan(comma + 1, ContentEnd.find(line, reports, k, comma + 1, limit)));
        return content;
      }
      right = -1;
    }
    if (report.cue().isForm(CueWord.Form.GERUND) || isRelative(line, report)) {
      afterQuotation = false;
    }
    if (afterQuotation) {
      content.add(new ItemSpan(left, afterComma ? begin - 1 : begin));
      if (right >= 0 && line.is(right, Tag.QUOTATION) && !line.is(right - 1, Tag.WORD)) {
        content.add(new ItemSpan(right, ContentEnd.find(line, reports, k, right, limit)));
      }
      int next = Phrases.skipAdjuncts(line, report.end(), limit);
      if (content.size() == 1
          && line.is(next, Tag.COMMA)
          && line.is(next + 1, Tag.CONJUNCTION)
          && line.is(next + 2, Tag.QUOTATION)) {
        content.add(new ItemSpan(next + 1, ContentEnd.find(line, reports, k, next + 1, limit)));
      }
      leftOf[k] = true;
      return content;
    }
    if (right < 0 && followsQuotedCry(line, begin)) {
      content.add(new ItemSpan(begin - 1, begin));
      leftOf[k] = true;
      return content;
    }
    if (right >= 0) {
      int end = ContentEnd.find(line, reports, k, right, limit);
      if (end > right) {
        content.add(new ItemSpan(right, end));
      }
      return content;
    }
    boolean parenthetical =
        takesParenthesis(report) && !isRelative(line, report) && begin - 1 > left && afterComma;
    if (parenthetical) {
      int end = Phrases.skipAdjuncts(line, report.end(), limit);
      boolean closes =
          end >= limit
              || line.is(end, Tag.MARK | Tag.QUOTATION | Tag.SUBORDINATOR | Tag.CONJUNCTION);
      if (!closes && !report.cue().takes('h')) {
        return content;
      }
      if (!isAdverbial(line, left, begin - 1)) {
        content.add(new ItemSpan(left, begin - 1));
        leftOf[k] = true;
      }
      if (end < limit
          && line.is(end, Tag.COMMA)
          && resumes(line, end + 1, limit)
          && !(report.source() != null && Asides.isApposition(line, report.source(), end + 1))) {
        content.add(new ItemSpan(end + 1, ContentEnd.find(line, reports, k, end + 1, limit)));
      }
    }
    return content;
  }

  /** Whether the source is a relative "who" whose clause cannot report what stands before it. */
  private static boolean isRelative(Line line, Report report) {
    SourceMatch who = report.source();
    return who != null && line.is(who.from(), Tag.SUBORDINATOR) && !who.inverted();
  }

  /** What "was reported by" somebody: the verb's subject; or the clause in "it was said that". */
  private static List<ItemSpan> ofPassive(Line line, List<Report> reports, int k, int limit) {
    Report report = reports.get(k);
    int that = report.end();
    if (line.word(that).equals("that")) {
      return List.of(new ItemSpan(that, ContentEnd.find(line, reports, k, that, limit)));
    }
    int at = report.cue().from();
    while (line.is(at - 1, Tag.AUXILIARY | Tag.ADVERB)) {
      at--;
    }
    SourceMatch subject = Asides.subjectOfPassive(line, at, line.sentenceStart(at));
    List<ItemSpan> content = new ArrayList<>(2);
    if (subject != null) {
      content.add(new ItemSpan(subject.from(), subject.to()));
      if (line.word(report.end()).equals("as") && report.cue().takes('o')) {
        int from = report.end();
        content.add(new ItemSpan(from, ContentEnd.find(line, reports, k, from, limit)));
      }
    }
    return content;
  }

  /** Whether items are an adverbial that only opens a sentence: "At the same time". */
  private static boolean isAdverbial(Line line, int from, int to) {
    if (to - from > 12) {
      return false;
    }
    boolean opens =
        line.is(
            from, Tag.PREPOSITION | Tag.ADVERB | Tag.CONJUNCTION | Tag.TIME | Tag.TIME_MODIFIER);
    for (int i = from; i < to; i++) {
      if (Phrases.isVerbLike(line, i) || line.is(i, Tag.QUOTATION)) {
        return false;
      }
    }
    return opens;
  }

  private static boolean hasVerb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Phrases.isVerbLike(line, i) && !line.is(i, Tag.PARTICIPLE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesParenthesis(Report report) {
    CueMatch cue = report.cue();
    return report.source() != null
        && !report.shared()
        && (cue.takes('c') || cue.takes('t'))
        && !cue.isForm(CueWord.Form.GERUND);
  }

  /** Whether the sentence interrupted by ", he said," goes on at {@code at}. */
  private static boolean resumes(Line line, int at, int limit) {
    if (at >= limit || line.is(at, Tag.MARK)) {
      return false;
    }
    String word = line.word(at);
    if (word.equals("who")
        || word.equals("which")
        || word.equals("when")
        || word.equals("where")
        || word.equals("while")
        || word.equals("but")
        || word.equals("and")
        || word.equals("citing")
        || word.equals("apparently")) {
      return false;
    }
    return !word.endsWith("ing");
  }

  /** "Why?" or "Never!" in marks, a sentence to itself, right before the reporting clause. */
  private static boolean followsQuotedCry(Line line, int begin) {
    Quotation quotation = line.quotation(begin - 1);
    return quotation != null
        && line.is(begin, Tag.FIRST)
        && quotation.endsWith(line.text, "?!\u2026\u2014");
  }

  private static boolean endsQuotation(Line line, int begin, int left) {
    int at = begin - 1;
    if (line.is(at, Tag.COMMA | Tag.DASH | Tag.STOP)) {
      if (line.is(at, Tag.STOP)) {
        return false;
      }
      return line.is(at - 1, Tag.QUOTATION) && at - 1 >= left;
    }
    Quotation quotation = line.quotation(at);
    return quotation != null
        && at >= left
        && (quotation.endsWith(line.text, ",.?!\u2014\u2013-\u2026") || at == left);
  }

  /** First item that the content before report {@code k} may take. */
  private static int leftStart(Line line, List<Report> reports, int k, boolean[] leftOf) {
    int begin = reports.get(k).begin();
    int start = Math.max(line.sentenceStart(begin), begin - LONGEST);
    if (k > 0) {
      Report before = reports.get(k - 1);
      if (before.cue().from() >= start && leftOf[k - 1]) {
        int at = Phrases.skipAdjuncts(line, before.end(), reports.get(k).begin());
        while (at < reports.get(k).begin()
            && line.is(at, Tag.COMMA | Tag.CONJUNCTION | Tag.STOP | Tag.SEMICOLON | Tag.DASH)) {
          at++;
        }
        // "…, Smith told the crews, Jones said": nothing new stands between, so all is reported.
        return ContentEnd.hasPredicate(line, at, begin) ? at : afterDateline(line, start, begin);
      }
    }
    return afterDateline(line, start, begin);
  }

  /** Leaves out a place and agency that open a report: "WASHINGTON (AP) -". */
  private static int afterDateline(Line line, int start, int limit) {
    String first = line.text.substring(line.start(start), line.end(start));
    if (first.length() < 3 || !first.equals(first.toUpperCase(Locale.ROOT))) {
      return start;
    }
    int stop = Math.min(limit, start + 14);
    for (int i = start; i < stop; i++) {
      if (line.is(i, Tag.DASH)) {
        return i + 1;
      }
      if (!line.is(i, Tag.CAPITAL | Tag.NUMBER | Tag.TIME | Tag.MARK)) {
        return start;
      }
    }
    return start;
  }

  /** Index after an apposition to a source: "according to its author, Jane Roe, the plan …". */
  private static int afterApposition(Line line, int from, int limit) {
    int end = Phrases.nounPhraseEnd(line, from, limit);
    boolean closes = end > from && line.is(end, Tag.COMMA) && end + 3 < limit;
    return closes ? end + 1 : from;
  }

  private static List<ItemSpan> ofPhrase(
      Line line, List<Report> reports, int k, int left, int limit, boolean[] leftOf) {
    Report report = reports.get(k);
    int begin = report.cue().from();
    List<ItemSpan> content = new ArrayList<>(2);
    if (report.source() == null) {
      return content;
    }
    int end = report.source().to();
    int next = end;
    int stop = Math.min(limit, end + 40);
    while (next < stop
        && !line.is(
            next,
            Tag.COMMA | Tag.STOP | Tag.SEMICOLON | Tag.DASH | Tag.CLOSE_BRACKET | Tag.QUOTATION)) {
      next++;
    }
    boolean opens =
        begin - left <= 1
            || (begin - left <= 3 && line.is(begin - 1, Tag.ADVERB | Tag.CONJUNCTION));
    opens |= line.is(begin - 1, Tag.COLON) || line.word(begin - 1).equals("that");
    if (opens) {
      int from = line.is(next, Tag.COMMA) && !hasVerb(line, end, next) ? next + 1 : end;
      if (from > end) {
        from = afterApposition(line, from, limit);
      }
      if (from < limit) {
        content.add(new ItemSpan(from, ContentEnd.find(line, reports, k, from, limit)));
      }
      return content;
    }
    int to = line.is(begin - 1, Tag.COMMA | Tag.DASH) ? begin - 1 : begin;
    boolean adverbial = isAdverbial(line, left, to);
    if (to > left && !adverbial) {
      content.add(new ItemSpan(left, to));
      leftOf[k] = true;
    }
    if (line.is(next, Tag.COMMA) && line.is(begin - 1, Tag.COMMA)) {
      int resumed = afterApposition(line, next + 1, limit);
      if (resumes(line, resumed, limit)
          && (adverbial
              || resumed > next + 1
              || Phrases.nounPhraseEnd(line, resumed, limit) == resumed)) {
        content.add(new ItemSpan(resumed, ContentEnd.find(line, reports, k, resumed, limit)));
      }
    }
    return content;
  }
}
