package org.claimdesk.extraction.quote.content;

import java.util.List;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.cue.CueWord;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Phrases;
import org.claimdesk.extraction.quote.word.Tag;

/** Finds where reported words end that follow their cue. */
final class ContentEnd {

  private ContentEnd() {}

  /** Index after what is reported from {@code from} on. */
  static int find(Line line, List<Report> reports, int k, int from, int limit) {
    int depth = 0;
    CueMatch cue = reports.get(k).cue();
    boolean object =
        (cue.takes('o') || cue.takes('a'))
            && !line.is(from, Tag.SUBORDINATOR | Tag.QUOTATION | Tag.PREPOSITION);
    boolean quoted = object || cue.takes('q');
    Quotation first = line.quotation(from);
    boolean adding =
        k + 1 < reports.size()
            && reports.get(k + 1).cue().from() == from + 1
            && reports.get(k + 1).cue().isForm(CueWord.Form.GERUND);
    if (first != null && (adding || closesAfter(line, from, first))) {
      return from + 1;
    }
    boolean inserted = isInserted(line, reports.get(k));
    // "Asked whether it was over, Smith nodded."
    boolean opening = reports.get(k).source() == null && line.is(cue.from(), Tag.FIRST);
    for (int i = from; i < limit; i++) {
      if (line.is(i, Tag.STOP) || (opening && line.is(i, Tag.COMMA))) {
        return i;
      }
      if (inserted && line.is(i, Tag.COMMA | Tag.DASH) && hasPredicate(line, from, i)) {
        return i;
      }
      if (line.is(i, Tag.OPEN_BRACKET)) {
        depth++;
      } else if (line.is(i, Tag.CLOSE_BRACKET) && --depth < 0) {
        return i;
      }
      if (i > from
          && ((breaksBefore(line, reports, k, i) && (object || hasPredicate(line, from, i)))
              || (object && closesObject(line, i))
              || (quoted && leavesQuotation(line, from, i, limit)))) {
        return i;
      }
    }
    return limit;
  }

  /**
   * Index after what a noun such as "claim" reports: its clause ends before the verb of the
   * sentence that the noun stands in, as in "his claim that the port was safe drew laughter".
   */
  static int ofNoun(Line line, List<Report> reports, int k, int from, int limit) {
    int end = find(line, reports, k, from, limit);
    boolean subject = true;
    for (int i = line.sentenceStart(from); i < from && subject; i++) {
      subject = !Phrases.isVerbLike(line, i);
    }
    int verbs = 0;
    for (int i = from + 1; i < end; i++) {
      if (line.is(i, Tag.COMMA | Tag.DASH) && (verbs > 0 || !subject)) {
        return i;
      }
      boolean group = line.is(i - 1, Tag.AUXILIARY | Tag.ADVERB) && verbs > 0;
      boolean verb = Phrases.isVerbLike(line, i) || line.is(i, Tag.CONTROL);
      if (subject && verb && !group && verbs > 0) {
        return i;
      }
      verbs += verb ? 1 : 0;
    }
    return end;
  }

  /** Whether a report stands in a relative clause: "a tax that he said would hurt, was …". */
  private static boolean isInserted(Line line, Report report) {
    SourceMatch source = report.source();
    if (source == null || source.inverted() || line.is(source.from(), Tag.SUBORDINATOR)) {
      return false;
    }
    return switch (line.word(report.begin() - 1)) {
      case "which", "who", "that", "what" ->
          report.begin() - 1 > line.sentenceStart(report.begin());
      default -> false;
    };
  }

  /** Whether a comma ends a reported object: what follows it describes or goes on. */
  private static boolean closesObject(Line line, int i) {
    return line.is(i, Tag.COMMA | Tag.DASH)
        && (line.is(i + 1, Tag.SUBORDINATOR | Tag.ADVERB)
            || line.word(i + 1).equals("but")
            || line.word(i + 1).endsWith("ing"));
  }

  /** "Called it "a joke" and left": after the quotation in an object another verb follows. */
  private static boolean leavesQuotation(Line line, int from, int i, int limit) {
    boolean joined = line.word(i).equals("and") || line.word(i).equals("but");
    if (!joined || !line.is(i - 1, Tag.QUOTATION) || line.is(i + 1, Tag.QUOTATION)) {
      return false;
    }
    for (int k = from; k < i; k++) {
      if (line.word(k).equals("to")) {
        return false; // "to "call it out" and consider more"
      }
    }
    for (int k = i + 1; k < limit && !line.is(k, Tag.MARK | Tag.QUOTATION); k++) {
      if (Phrases.isVerbLike(line, k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation that opens the content is all of it: a whole sentence. */
  private static boolean closesAfter(Line line, int at, Quotation quotation) {
    if (!quotation.beginsWithCapital(line.text)
        || !line.is(at - 1, Tag.COMMA | Tag.COLON | Tag.WORD)) {
      return false;
    }
    if (line.is(at + 1, Tag.QUOTATION)
        || (line.is(at + 1, Tag.CONJUNCTION) && line.is(at + 2, Tag.QUOTATION))) {
      return false;
    }
    return quotation.endsWith(line.text, ".?!,") || line.is(at + 1, Tag.STOP | Tag.COMMA);
  }

  private static boolean isContrast(String word) {
    return switch (word) {
      case "and", "but", "while", "though", "although" -> true;
      default -> false;
    };
  }

  /** Whether another report's clause begins after the comma or conjunction at {@code i}. */
  private static boolean breaksBefore(Line line, List<Report> reports, int k, int i) {
    if (!line.is(i, Tag.COMMA | Tag.DASH | Tag.SEMICOLON | Tag.CONJUNCTION | Tag.SUBORDINATOR)) {
      return false;
    }
    int next = i + 1;
    if (line.is(i, Tag.COMMA | Tag.SEMICOLON)
        && line.is(next, Tag.CONJUNCTION | Tag.SUBORDINATOR)
        && !line.word(next).equals("that")
        && !line.word(next).equals("which")
        && !line.word(next).equals("who")) {
      next++;
    }
    if (!line.is(i, Tag.COMMA | Tag.DASH | Tag.SEMICOLON) && !isContrast(line.word(i))) {
      return false;
    }
    for (int m = k + 1; m < Math.min(reports.size(), k + 4); m++) {
      Report other = reports.get(m);
      if (other.begin() == next || other.cue().from() == next) {
        return Complement.find(line, other, line.sentenceEnd(next)) >= 0
            || (!other.shared()
                && (other.cue().verb() == null
                    || other.cue().takes('c')
                    || other.cue().takes('t')));
      }
      if (other.begin() > next) {
        return false;
      }
    }
    return false;
  }

  /** Whether items hold a verb or a quotation, as every reported clause does. */
  static boolean hasPredicate(Line line, int from, int to) {
    if (line.word(from).equals("to") && to > from + 1) {
      return true; // An infinitive.
    }
    for (int i = from; i < to; i++) {
      if (Phrases.isVerbLike(line, i)
          || line.is(i, Tag.QUOTATION | Tag.VERB)
          || line.word(i).equals("'s")) {
        return true;
      }
    }
    return to - from > 5;
  }
}
