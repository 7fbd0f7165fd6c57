package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.PhraseTable.Action;
import org.claimdesk.extraction.document.PhraseTable.Phrase;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.CreditLine;
import org.claimdesk.extraction.text.HeaderLine;
import org.jspecify.annotations.Nullable;

/**
 * Says what each paragraph is for. First the lines that say it themselves (header fields, credits,
 * dates, phrases of page furniture), then those whose place says it (above the article's first
 * prose, below a label), then what occurs twice; all the rest is the article's own text.
 */
final class PassageClassifier {

  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_NAME_WORDS = 5;
  private static final int MAX_CREDIT_WORDS = 30;
  private static final int MAX_FIELD_WORDS_BELOW = 12;
  private static final int MAX_CAPTION_LINES = 4;
  private static final int MIN_REPEATED_WORDS = 4;
  private static final int MIN_REPEATED_WORDS_OF_PAGE = 20;

  /** Credits and fields stand above the first prose or among so many last lines. */
  private static final int LAST_LINES = 8;

  /** A label over other articles or comments after this share of the prose ends the article. */
  private static final int LATE_PERCENT = 70;

  /** A dateline stands at the beginning of one of so many first paragraphs. */
  private static final int FIRST_PARAGRAPHS = 3;

  private final String text;
  private final List<Block> blocks;
  private final DuplicateFinder duplicates;
  private final Line[] lines;
  private final @Nullable PassageKind[] kinds;
  private final String[] reasons;

  private PassageClassifier(String text, List<Block> blocks, DuplicateFinder duplicates) {
    this.text = text;
    this.blocks = blocks;
    this.duplicates = duplicates;
    this.lines = new Line[blocks.size()];
    this.kinds = new PassageKind[blocks.size()];
    this.reasons = new String[blocks.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Line.of(blocks.get(i).in(text));
      kinds[i] = blocks.get(i).hint();
      reasons[i] = blocks.get(i).reason();
    }
  }

  /**
   * The passages of a text, one for each block, but that a dateline or a label is parted from its
   * paragraph. A text of one block is the article's own, whatever it says.
   */
  static List<Passage> classify(String text, List<Block> blocks) {
    return new PassageClassifier(text, blocks, new DuplicateFinder(MIN_REPEATED_WORDS)).classify();
  }

  /** The same for the article of a page, where a short line may repeat by right. */
  static List<Passage> classifyPage(String text, List<Block> blocks) {
    return new PassageClassifier(text, blocks, new DuplicateFinder(MIN_REPEATED_WORDS_OF_PAGE))
        .classify();
  }

  private List<Passage> classify() {
    if (blocks.size() > 1) {
      markLinesThatSayIt();
      markTop();
      markSections();
      markDuplicates();
    }
    return passages();
  }

  private void mark(int i, PassageKind kind, String reason) {
    kinds[i] = kind;
    reasons[i] = reason;
  }

  private @Nullable Phrase phrase(int i) {
    return PhraseTable.SHIPPED.match(lines[i].folded(), lines[i].words());
  }

  private void markLinesThatSayIt() {
    int first = firstOwnProse();
    boolean latin = Line.latinPercent(text) > 50;
    int last = latin ? lastLatinProse() : lines.length;
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      if (kinds[i] != null && kinds[i] != PassageKind.HEADING) {
        continue;
      }
      Phrase phrase = phrase(i);
      boolean edge = i <= first || i >= lines.length - LAST_LINES;
      HeaderLine header = edge ? HeaderLine.read(line.text()) : null;
      if (header != null && (i < first || isFieldBelow(line, header, phrase))) {
        mark(i, PassageKind.METADATA, "header line '" + header.label() + "'");
      } else if (phrase != null && (phrase.action() != Action.CAPTION || i > 0)) {
        markPhrase(i, phrase);
      } else if (edge && line.words() <= MAX_CREDIT_WORDS && CreditLine.read(line.text()) != null) {
        mark(i, PassageKind.BYLINE, "names the author");
      } else if (edge && line.isDate()) {
        mark(i, PassageKind.METADATA, "a date and little else");
      } else if (line.isChain()) {
        mark(i, PassageKind.BOILERPLATE, "a chain of menu entries");
      } else if (latin && (i < first || i > last) && Line.latinPercent(line.text()) < 20) {
        mark(i, PassageKind.BOILERPLATE, "in another script than the article");
      } else if (line.words() == 0) {
        mark(i, PassageKind.BOILERPLATE, "no words");
      }
    }
  }

  private static boolean isFieldBelow(Line line, HeaderLine header, @Nullable Phrase phrase) {
    return line.words() <= MAX_FIELD_WORDS_BELOW
        && (header.isCredit() || (phrase == null && header.field() == HeaderLine.Field.OTHER));
  }

  private int firstOwnProse() {
    for (int i = 0; i < lines.length; i++) {
      if (kinds[i] == null
          && lines[i].isProse()
          && HeaderLine.read(lines[i].text()) == null
          && phrase(i) == null) {
        return i;
      }
    }
    return lines.length;
  }

  private int lastLatinProse() {
    int i = lines.length - 1;
    while (i > 0 && !(lines[i].isProse() && Line.latinPercent(lines[i].text()) > 50)) {
      i--;
    }
    return i;
  }

  private void markPhrase(int i, Phrase phrase) {
    boolean caption = phrase.action() == Action.CAPTION;
    mark(i, caption ? PassageKind.CAPTION : PassageKind.BOILERPLATE, phrase.reason());
    if (phrase.action() == Action.CREDIT) {
      markCaptionAbove(i);
    }
  }

  /** The lines right above a photo credit, without a blank line between, are its caption. */
  private void markCaptionAbove(int credit) {
    int i = credit;
    while (i > 0
        && credit - i < MAX_CAPTION_LINES
        && kinds[i - 1] == null
        && !blankBetween(blocks.get(i - 1).end(), blocks.get(i).start())) {
      i--;
      mark(i, PassageKind.CAPTION, "stands with a photo credit");
    }
  }

  private boolean blankBetween(int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      boolean pair = text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
      ends += Characters.isLineEnd(text.charAt(i)) && !pair ? 1 : 0;
    }
    return ends > 1;
  }

  /** Finds the title and marks what stands between the top and the first prose. */
  private void markTop() {
    int firstProse = 0;
    boolean titled = false;
    while (firstProse < lines.length && !(isArticle(firstProse) && lines[firstProse].isProse())) {
      titled |= kinds[firstProse] == PassageKind.TITLE || isTitleField(firstProse);
      firstProse++;
    }
    int title =
        titled || firstProse == lines.length ? -1 : TitleFinder.find(lines, kinds, firstProse);
    if (title < 0) {
      return;
    }
    mark(title, PassageKind.TITLE, "the headline above the first paragraph");
    for (int i = 0; i < firstProse; i++) {
      Line line = lines[i];
      if (kinds[i] != null) {
        continue;
      }
      if (TitleFinder.isWithOutlet(line, lines[title])) {
        mark(i, PassageKind.METADATA, "the page's title with the outlet's name");
      } else if (line.folded().equals(lines[title].folded())) {
        mark(i, PassageKind.DUPLICATE, "repeats the title");
      } else if (i < title && line.words() <= TitleFinder.MIN_WORDS && !line.sentence()) {
        mark(i, PassageKind.BOILERPLATE, "a short label above the title");
      }
    }
  }

  private boolean isTitleField(int i) {
    HeaderLine header = kinds[i] == PassageKind.METADATA ? HeaderLine.read(lines[i].text()) : null;
    return header != null && header.field() == HeaderLine.Field.TITLE;
  }

  private boolean isArticle(int i) {
    return kinds[i] == null || kinds[i] == PassageKind.BODY;
  }

  /** Marks what labels rule over, headings, and the rest as body. */
  private void markSections() {
    int prose = 0;
    for (int i = 0; i < lines.length; i++) {
      prose += isArticle(i) && lines[i].isProse() ? lines[i].words() : 0;
    }
    int before = 0;
    @Nullable Phrase label = null;
    for (int i = 0; i < lines.length; i++) {
      boolean late = before * 100L >= prose * (long) LATE_PERCENT;
      Phrase phrase = kinds[i] == PassageKind.BOILERPLATE ? phrase(i) : null;
      if (phrase != null && phrase.rulesBelow()) {
        if (late && phrase.action() != Action.ABOUT) {
          markRest(i + 1, phrase);
          return;
        }
        label = phrase;
      } else if (kinds[i] == PassageKind.BODY) {
        before += lines[i].words();
      } else if (kinds[i] == null) {
        label = lines[i].isProse() ? null : label;
        markOwn(i, label, late);
        before += kinds[i] == PassageKind.BODY ? lines[i].words() : 0;
      }
    }
  }

  /** Marks a line that nothing is known of but the label above it, if any. */
  private void markOwn(int i, @Nullable Phrase label, boolean late) {
    Line line = lines[i];
    Action action = label == null ? null : label.action();
    if (label != null && action == Action.LIST && (late || line.words() <= MAX_HEADING_WORDS)) {
      mark(i, PassageKind.BOILERPLATE, "in the list under '" + label.words() + "'");
    } else if (action == Action.ABOUT && line.words() <= MAX_NAME_WORDS && !line.sentence()) {
      mark(i, PassageKind.BOILERPLATE, "the name over the author's biography");
    } else if (isHeading(i)) {
      mark(i, PassageKind.HEADING, "a short line without a full stop above prose");
    } else if (line.isProse()) {
      mark(i, PassageKind.BODY, "prose");
    } else {
      mark(i, PassageKind.BODY, line.sentence() ? "a sentence" : "text without a mark of its own");
    }
  }

  private void markRest(int from, Phrase phrase) {
    for (int i = from; i < lines.length; i++) {
      if (isArticle(i) || kinds[i] == PassageKind.CAPTION || kinds[i] == PassageKind.HEADING) {
        mark(i, PassageKind.BOILERPLATE, "below '" + phrase.words() + "'");
      }
    }
  }

  private boolean isHeading(int i) {
    Line line = lines[i];
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
    for (int k = i + 1; k < Math.min(lines.length, i + 4); k++) {
      if (isArticle(k) && (lines[k].isProse() || lines[k].sentence())) {
        return true;
      }
    }
    return false;
  }

  private void markDuplicates() {
    for (int i = 0; i < lines.length; i++) {
      PassageKind kind = kinds[i];
      boolean own =
          kind == PassageKind.BODY
              || kind == PassageKind.CAPTION
              || kind == PassageKind.HEADING
              || kind == PassageKind.TITLE;
      if (own && duplicates.seen(lines[i].text()) && kind != PassageKind.TITLE) {
        mark(i, PassageKind.DUPLICATE, "the text holds this before");
      }
    }
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>(blocks.size());
    int paragraphs = 0;
    for (int i = 0; i < lines.length; i++) {
      PassageKind kind = kinds[i] == null ? PassageKind.BODY : kinds[i];
      String reason = reasons[i].isEmpty() ? "the whole text" : reasons[i];
      int start = blocks.get(i).start();
      int end = blocks.get(i).end();
      HeaderLine header = kind == PassageKind.METADATA ? HeaderLine.read(lines[i].text()) : null;
      if (header != null && header.field() == HeaderLine.Field.TEXT) {
        passages.add(new Passage(start, start + header.valueStart(), kind, reason));
        start = skipSpace(start + header.valueStart(), end);
        kind = PassageKind.BODY;
        reason = "follows the label '" + header.label() + "'";
      }
      if (kind == PassageKind.BODY && paragraphs++ < FIRST_PARAGRAPHS) {
        int stop = Dateline.end(text, start, end);
        if (stop > start) {
          passages.add(
              new Passage(start, stop, PassageKind.DATELINE, "place and agency before the report"));
          start = skipSpace(stop, end);
        }
      }
      if (start < end) {
        passages.add(new Passage(start, end, kind, reason));
      }
    }
    return passages;
  }

  private int skipSpace(int from, int end) {
    int i = from;
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
