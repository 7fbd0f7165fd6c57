package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.HeaderLine;
import org.claimdesk.extraction.text.Runs;

/**
 * Says what each paragraph is for. First the lines that say it themselves (header fields, credits,
 * dates, phrases of page furniture), then those whose place says it (above the article's first
 * prose, below a label), then what occurs twice; all the rest is the article's own text.
 */
final class PassageClassifier {

  private static final int MIN_REPEATED_WORDS = 4;
  private static final int MIN_REPEATED_WORDS_OF_PAGE = 20;

  /** A dateline stands at the beginning of one of so many first paragraphs. */
  private static final int FIRST_PARAGRAPHS = 3;

  private final Marks marks;
  private final DuplicateFinder duplicates;

  private PassageClassifier(Runs runs, List<Block> blocks, int minRepeatedWords) {
    this.marks = new Marks(runs, blocks);
    this.duplicates = new DuplicateFinder(runs, minRepeatedWords);
  }

  /**
   * The passages of a text, one for each block, but that a dateline or a label is parted from its
   * paragraph. A text of one block is the article's own, whatever it says.
   */
  static List<Passage> classify(Runs runs, List<Block> blocks) {
    return new PassageClassifier(runs, blocks, MIN_REPEATED_WORDS).classify();
  }

  /** The same for the article of a page, where a short line may repeat by right. */
  static List<Passage> classifyPage(Runs runs, List<Block> blocks) {
    return new PassageClassifier(runs, blocks, MIN_REPEATED_WORDS_OF_PAGE).classify();
  }

  private List<Passage> classify() {
    if (marks.blocks.size() > 1) {
      TellingLines.mark(marks);
      markTop();
      Sections.mark(marks);
      markDuplicates();
    }
    return passages();
  }

  /** Finds the title and marks what stands between the top and the first prose. */
  private void markTop() {
    int firstProse = 0;
    boolean titled = false;
    while (firstProse < marks.lines.length
        && !(marks.isArticle(firstProse) && marks.lines[firstProse].isProse())) {
      titled |= marks.kinds[firstProse] == PassageKind.TITLE || isTitleField(firstProse);
      firstProse++;
    }
    int title =
        titled || firstProse == marks.lines.length
            ? -1
            : TitleFinder.find(marks.lines, marks.kinds, firstProse);
    if (title < 0) {
      return;
    }
    marks.mark(title, PassageKind.TITLE, "the headline above the first paragraph");
    for (int i = 0; i < firstProse; i++) {
      Line line = marks.lines[i];
      if (marks.kinds[i] != null) {
        continue;
      }
      if (TitleFinder.isWithOutlet(line, marks.lines[title])) {
        marks.mark(i, PassageKind.METADATA, "the page's title with the outlet's name");
      } else if (line.folded().equals(marks.lines[title].folded())) {
        marks.mark(i, PassageKind.DUPLICATE, "repeats the title");
      } else if (i < title && line.words() <= TitleFinder.MIN_WORDS && !line.sentence()) {
        marks.mark(i, PassageKind.BOILERPLATE, "a short label above the title");
      }
    }
  }

  private boolean isTitleField(int i) {
    HeaderLine header =
        marks.kinds[i] == PassageKind.METADATA ? HeaderLine.read(marks.lines[i].text()) : null;
    return header != null && header.field() == HeaderLine.Field.TITLE;
  }

  private void markDuplicates() {
    for (int i = 0; i < marks.lines.length; i++) {
      PassageKind kind = marks.kinds[i];
      boolean own =
          kind == PassageKind.BODY
              || kind == PassageKind.CAPTION
              || kind == PassageKind.HEADING
              || kind == PassageKind.TITLE;
      if (own && duplicates.seen(marks.blocks.get(i)) && kind != PassageKind.TITLE) {
        marks.mark(i, PassageKind.DUPLICATE, "the text holds this before");
      }
    }
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>(marks.blocks.size());
    int paragraphs = 0;
    for (int i = 0; i < marks.lines.length; i++) {
      PassageKind kind = marks.kinds[i] == null ? PassageKind.BODY : marks.kinds[i];
      String reason = marks.reasons[i].isEmpty() ? "the whole text" : marks.reasons[i];
      int start = marks.blocks.get(i).start();
      int end = marks.blocks.get(i).end();
      HeaderLine header =
          kind == PassageKind.METADATA ? HeaderLine.read(marks.lines[i].text()) : null;
      if (header != null && header.field() == HeaderLine.Field.TEXT) {
        passages.add(new Passage(start, start + header.valueStart(), kind, reason));
        start = skipSpace(start + header.valueStart(), end);
        kind = PassageKind.BODY;
        reason = "follows the label '" + header.label() + "'";
      }
      if (kind == PassageKind.BODY && paragraphs++ < FIRST_PARAGRAPHS) {
        int stop = Dateline.end(marks.text, start, end);
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
    while (i < end && Characters.isSpace(marks.text.charAt(i))) {
      i++;
    }
    return i;
  }
}
