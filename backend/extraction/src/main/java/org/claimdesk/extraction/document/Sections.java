package org.claimdesk.extraction.document;

import org.claimdesk.extraction.document.PhraseTable.Action;
import org.claimdesk.extraction.document.PhraseTable.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a label, such as other articles or comments, and what under none: headings and
 * the article's own text.
 */
final class Sections {

  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_NAME_WORDS = 5;

  /** A label over other articles or comments after this share of the prose ends the article. */
  private static final int LATE_PERCENT = 70;

  private final Marks marks;

  private Sections(Marks marks) {
    this.marks = marks;
  }

  /** Marks all lines of which nothing is known yet. */
  static void mark(Marks marks) {
    new Sections(marks).mark();
  }

  /** Marks what labels rule over, headings, and the rest as body. */
  private void mark() {
    int prose = 0;
    for (int i = 0; i < marks.lines.length; i++) {
      prose += marks.isArticle(i) && marks.lines[i].isProse() ? marks.lines[i].words() : 0;
    }
    int before = 0;
    @Nullable Phrase label = null;
    for (int i = 0; i < marks.lines.length; i++) {
      boolean late = before * 100L >= prose * (long) LATE_PERCENT;
      Phrase phrase = marks.kinds[i] == PassageKind.BOILERPLATE ? marks.phrase(i) : null;
      if (phrase != null && phrase.rulesBelow()) {
        if (late && phrase.action() != Action.ABOUT) {
          markRest(i + 1, phrase);
          return;
        }
        label = phrase;
      } else if (marks.kinds[i] == PassageKind.BODY) {
        before += marks.lines[i].words();
      } else if (marks.kinds[i] == null) {
        label = marks.lines[i].isProse() ? null : label;
        markOwn(i, label, late);
        before += marks.kinds[i] == PassageKind.BODY ? marks.lines[i].words() : 0;
      }
    }
  }

  /** Marks a line that nothing is known of but the label above it, if any. */
  private void markOwn(int i, @Nullable Phrase label, boolean late) {
    Line line = marks.lines[i];
    Action action = label == null ? null : label.action();
    if (label != null && action == Action.LIST && (late || line.words() <= MAX_HEADING_WORDS)) {
      marks.mark(i, PassageKind.BOILERPLATE, "in the list under '" + label.words() + "'");
    } else if (action == Action.ABOUT && line.words() <= MAX_NAME_WORDS && !line.sentence()) {
      marks.mark(i, PassageKind.BOILERPLATE, "the name over the author's biography");
    } else if (isHeading(i)) {
      marks.mark(i, PassageKind.HEADING, "a short line without a full stop above prose");
    } else if (line.isProse()) {
      marks.mark(i, PassageKind.BODY, "prose");
    } else {
      marks.mark(
          i, PassageKind.BODY, line.sentence() ? "a sentence" : "text without a mark of its own");
    }
  }

  private void markRest(int from, Phrase phrase) {
    for (int i = from; i < marks.lines.length; i++) {
      if (marks.isArticle(i)
          || marks.kinds[i] == PassageKind.CAPTION
          || marks.kinds[i] == PassageKind.HEADING) {
        marks.mark(i, PassageKind.BOILERPLATE, "below '" + phrase.words() + "'");
      }
    }
  }

  private boolean isHeading(int i) {
    Line line = marks.lines[i];
    if (line.sentence() || line.words() > MAX_HEADING_WORDS) {
      return false;
    }
    char first = line.text().charAt(0);
    char last = line.text().charAt(line.text().length() - 1);
    boolean opens =
        Character.isUpperCase(first) || Character.isDigit(first) || "“\"‘'".indexOf(first) >= 0;
    if (!opens || ",;:".indexOf(last) >= 0) {
      return false;
    }
    for (int k = i + 1; k < Math.min(marks.lines.length, i + 4); k++) {
      if (marks.isArticle(k) && (marks.lines[k].isProse() || marks.lines[k].sentence())) {
        return true;
      }
    }
    return false;
  }
}
