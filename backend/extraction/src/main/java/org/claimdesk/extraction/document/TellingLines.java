package org.claimdesk.extraction.document;

import org.claimdesk.extraction.document.PhraseTable.Action;
import org.claimdesk.extraction.document.PhraseTable.Phrase;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.CreditLine;
import org.claimdesk.extraction.text.HeaderLine;
import org.jspecify.annotations.Nullable;

/**
 * The lines that say themselves what they are for: header fields, credits, dates, phrases of page
 * furniture.
 */
final class TellingLines {

  private static final int MAX_CREDIT_WORDS = 30;
  private static final int MAX_FIELD_WORDS_BELOW = 12;
  private static final int MAX_CAPTION_LINES = 4;

  /** Credits and fields stand above the first prose or among so many last lines. */
  private static final int LAST_LINES = 8;

  private final Marks marks;

  private TellingLines(Marks marks) {
    this.marks = marks;
  }

  /** Marks those among the lines of which nothing is known yet. */
  static void mark(Marks marks) {
    new TellingLines(marks).mark();
  }

  private void mark() {
    int first = firstOwnProse();
    boolean latin = latinPercent(Span.of(0, marks.text.length())) > 50;
    int last = latin ? lastLatinProse() : marks.lines.length;
    for (int i = 0; i < marks.lines.length; i++) {
      Line line = marks.lines[i];
      if (marks.kinds[i] != null && marks.kinds[i] != PassageKind.HEADING) {
        continue;
      }
      Phrase phrase = marks.phrase(i);
      boolean edge = i <= first || i >= marks.lines.length - LAST_LINES;
      HeaderLine header = edge ? HeaderLine.read(line.text()) : null;
      if (header != null && (i < first || isFieldBelow(line, header, phrase))) {
        marks.mark(i, PassageKind.METADATA, "header line '" + header.label() + "'");
      } else if (phrase != null && (phrase.action() != Action.CAPTION || i > 0)) {
        markPhrase(i, phrase);
      } else if (edge && line.words() <= MAX_CREDIT_WORDS && CreditLine.read(line.text()) != null) {
        marks.mark(i, PassageKind.BYLINE, "names the author");
      } else if (edge && line.isDate()) {
        marks.mark(i, PassageKind.METADATA, "a date and little else");
      } else if (line.isChain()) {
        marks.mark(i, PassageKind.BOILERPLATE, "a chain of menu entries");
      } else if (latin && (i < first || i > last) && latinPercent(marks.blocks.get(i)) < 20) {
        marks.mark(i, PassageKind.BOILERPLATE, "in another script than the article");
      } else if (line.words() == 0) {
        marks.mark(i, PassageKind.BOILERPLATE, "no words");
      }
    }
  }

  private static boolean isFieldBelow(Line line, HeaderLine header, @Nullable Phrase phrase) {
    return line.words() <= MAX_FIELD_WORDS_BELOW
        && (header.isCredit() || (phrase == null && header.field() == HeaderLine.Field.OTHER));
  }

  private int latinPercent(Span span) {
    return Line.latinPercent(marks.runs, span.start(), span.end());
  }

  private int firstOwnProse() {
    for (int i = 0; i < marks.lines.length; i++) {
      if (marks.kinds[i] == null
          && marks.lines[i].isProse()
          && HeaderLine.read(marks.lines[i].text()) == null
          && marks.phrase(i) == null) {
        return i;
      }
    }
    return marks.lines.length;
  }

  private int lastLatinProse() {
    int i = marks.lines.length - 1;
    while (i > 0 && !(marks.lines[i].isProse() && latinPercent(marks.blocks.get(i)) > 50)) {
      i--;
    }
    return i;
  }

  private void markPhrase(int i, Phrase phrase) {
    boolean caption = phrase.action() == Action.CAPTION;
    marks.mark(i, caption ? PassageKind.CAPTION : PassageKind.BOILERPLATE, phrase.reason());
    if (phrase.action() == Action.CREDIT) {
      markCaptionAbove(i);
    }
  }

  /** The lines right above a photo credit, without a blank line between, are its caption. */
  private void markCaptionAbove(int credit) {
    int i = credit;
    while (i > 0
        && credit - i < MAX_CAPTION_LINES
        && marks.kinds[i - 1] == null
        && !blankBetween(marks.blocks.get(i - 1).end(), marks.blocks.get(i).start())) {
      i--;
      marks.mark(i, PassageKind.CAPTION, "stands with a photo credit");
    }
  }

  private boolean blankBetween(int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      boolean pair = marks.text.charAt(i) == '\r' && marks.text.charAt(i + 1) == '\n';
      ends += Characters.isLineEnd(marks.text.charAt(i)) && !pair ? 1 : 0;
    }
    return ends > 1;
  }
}
