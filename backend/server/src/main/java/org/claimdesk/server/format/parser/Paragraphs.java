package org.claimdesk.server.format.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines of type to paragraphs: a paragraph goes on over the end of a column or page, and a
 * word that was parted at the end of a line is whole again.
 */
final class Paragraphs {

  /**
   * A line further below the last one than so many of its type's usual distances begins a
   * paragraph.
   */
  private static final float WIDE_STEP = 1.4f;

  /** Type that is larger or smaller by this factor belongs to something else. */
  private static final float OTHER_SIZE = 1.15f;

  /** An indent, in sizes of the type. */
  private static final float INDENT = 0.8f;

  /** A line that ends before this share of its column ends its paragraph, if its sentence does. */
  private static final float SHORT_LINE = 0.85f;

  /** How far letters reach below their line, in sizes of the type. */
  private static final float DESCENT = 0.25f;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:][\"'”’)\\]]*$");
  private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u00ad\u2010]$");
  private static final Pattern BULLET = Pattern.compile("^[•▪◦‣–—*·].*");

  private final StringBuilder text = new StringBuilder();
  private final List<TextLine> places = new ArrayList<>();
  private final List<Integer> pageOfPlace = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final float usualStep;

  private Paragraphs(List<PdfLine> lines) {
    usualStep = usualStep(lines);
    for (PdfLine line : lines) {
      line.words().forEach(word -> words.add(word.text().toLowerCase(Locale.ROOT)));
    }
  }

  /** The lines, in reading order, as text with a blank line between paragraphs. */
  static Paragraphs of(List<PdfLine> lines) {
    Paragraphs paragraphs = new Paragraphs(lines);
    PdfLine last = null;
    for (PdfLine line : lines) {
      paragraphs.add(last, line);
      last = line;
    }
    return paragraphs;
  }

  String text() {
    return text.toString();
  }

  /** The pages with the places of their lines. */
  List<TextPage> places(List<PdfPage> pages) {
    List<TextPage> all = new ArrayList<>();
    int next = 0;
    for (PdfPage page : pages) {
      int first = next;
      while (next < places.size() && pageOfPlace.get(next) == page.number()) {
        next++;
      }
      all.add(
          new TextPage(page.number(), page.width(), page.height(), places.subList(first, next)));
    }
    return all;
  }

  private void add(@Nullable PdfLine last, PdfLine line) {
    String words = line.text();
    if (last != null) {
      if (beginsParagraph(last, line)) {
        text.append("\n\n");
      } else if (!joinParted(words)) {
        text.append(' ');
      }
    }
    int start = text.length();
    text.append(words);
    places.add(
        new TextLine(
            start,
            text.length(),
            line.left(),
            line.top(),
            line.right(),
            line.bottom() + DESCENT * line.size()));
    pageOfPlace.add(line.page());
  }

  /**
   * Takes the hyphen away that parts the last word, unless the two belong together with it; true
   * where the next line goes on without a space.
   */
  private boolean joinParted(String next) {
    int end = text.length();
    int start = text.lastIndexOf(" ", end - 1) + 1;
    String head = text.substring(start, end);
    if (!PARTED.matcher(head).matches()
        || next.isEmpty()
        || !Character.isLowerCase(next.charAt(0))) {
      return false;
    }
    String tail = next.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT);
    String stem = head.substring(0, head.length() - 1).toLowerCase(Locale.ROOT);
    boolean compound = words.contains(stem + "-" + tail) && !words.contains(stem + tail);
    if (!compound) {
      text.setLength(end - 1);
      TextLine place = places.removeLast();
      places.add(
          new TextLine(
              place.start(), end - 1, place.left(), place.top(), place.right(), place.bottom()));
    }
    return true;
  }

  private boolean beginsParagraph(PdfLine last, PdfLine line) {
    float ratio = line.size() / last.size();
    if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE || BULLET.matcher(line.text()).matches()) {
      return true;
    }
    boolean ended = SENTENCE_END.matcher(last.text()).matches();
    boolean below = line.page() == last.page() && line.top() > last.top();
    if (!below) {
      // The top of the next column or page: the paragraph goes on unless it clearly ended.
      return ended && (endsShort(last) || isIndented(line, line.columnLeft()));
    }
    return line.bottom() - last.bottom() > WIDE_STEP * usualStep * line.size()
        || (ended && endsShort(last))
        || (isIndented(line, line.columnLeft()) && !isIndented(last, last.columnLeft()) && ended);
  }

  private static boolean endsShort(PdfLine line) {
    return line.right() - line.columnLeft() < SHORT_LINE * (line.columnRight() - line.columnLeft());
  }

  private static boolean isIndented(PdfLine line, float from) {
    return line.left() - from > INDENT * line.size();
  }

  /**
   * The distance from one line to the next below it, in sizes of its type: the lower quartile, for
   * where paragraphs and tables are short, half of the steps are between them.
   */
  private static float usualStep(List<PdfLine> lines) {
    float[] steps = new float[lines.size()];
    int count = 0;
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      float step = line.bottom() - lines.get(i - 1).bottom();
      if (step > 0 && line.page() == lines.get(i - 1).page()) {
        steps[count++] = step / line.size();
      }
    }
    Arrays.sort(steps, 0, count);
    return count == 0 ? Float.MAX_VALUE : steps[count / 4];
  }
}
