package org.claimdesk.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.PhraseTable.Action;
import org.claimdesk.extraction.document.PhraseTable.Phrase;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.CreditLine;
import org.claimdesk.extraction.text.DateReader;
import org.claimdesk.extraction.text.HeaderLine;
import org.jspecify.annotations.Nullable;

/**
 * Says what each paragraph is for. First the lines that say it themselves (header fields, credits,
 * dates, phrases of page furniture), then those whose place says it (above the article's first
 * prose, below a label), then what occurs twice; all the rest is the article's own text.
 */
final class PassageClassifier {

  /** A line of fewer words is not prose, even with a full stop. */
  private static final int PROSE_WORDS = 12;

  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_TITLE_WORDS = 32;
  private static final int MAX_LABEL_WORDS = 4;
  private static final int MAX_CAPTION_LINES = 4;
  private static final int MIN_REPEATED_WORDS = 4;
  private static final int MIN_REPEATED_WORDS_OF_PAGE = 20;

  /** A label over a list of articles after this share of the prose ends the article. */
  private static final int LATE_LIST_PERCENT = 70;

  /** A title in two places of a page: once with the outlet's name behind it. */
  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s[|/–—-]\\s|\\s[»>]\\s");

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’]*[ ,/-]{1,2}(?:(?:de|of|the|al)[ -])?){1,6}?"
              + "(?:\\(?(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2}"
              + "|\\d{1,2}\\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)(?:,?\\s(?:19|20)\\d\\d)?\\)?[ ,]{0,2})?"
              + "(?:(?:\\([\\p{L}\\d .,/&-]{2,40}\\)\\s?)?[-–—]{1,2}(?=\\s?[\\p{Lu}\"“‘'\\d])"
              + "|\\.?\\s?/[\\p{L} ]{2,20}/\\.?)\\s?");

  private static final int MAX_DATELINE = 90;

  private final String text;
  private final List<Block> blocks;
  private final DuplicateFinder duplicates;
  private final Line[] lines;
  private final @Nullable PassageKind[] kinds;
  private final String[] reasons;

  private record Line(String text, String folded, int words, boolean sentence) {
    boolean prose() {
      return (words >= PROSE_WORDS && sentence && !capitalised()) || words > MAX_TITLE_WORDS + 8;
    }

    boolean inCapitals() {
      return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whether most of the longer words have a capital, as in a headline. */
    boolean capitalised() {
      int longer = 0;
      int capital = 0;
      boolean start = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (start && Character.isLetter(c) && isLong(i)) {
          longer++;
          capital += Character.isUpperCase(c) ? 1 : 0;
        }
        start = Characters.isSpace(c) || c == '-' || c == '‘' || c == '“' || c == '"';
      }
      return words <= MAX_TITLE_WORDS && longer >= 2 && capital * 10 >= longer * 7;
    }

    private boolean isLong(int start) {
      for (int i = start; i < start + 4; i++) {
        if (i >= text.length() || !Character.isLetter(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private PassageClassifier(String text, List<Block> blocks, DuplicateFinder duplicates) {
    this.text = text;
    this.blocks = blocks;
    this.duplicates = duplicates;
    this.lines = new Line[blocks.size()];
    this.kinds = new PassageKind[blocks.size()];
    this.reasons = new String[blocks.size()];
  }

  /** The passages of a text, one for each block, but that a dateline parts from its paragraph. */
  static List<Passage> classify(String text, List<Block> blocks) {
    return new PassageClassifier(text, blocks, new DuplicateFinder(MIN_REPEATED_WORDS)).classify();
  }

  /** The same for the article of a page, where a short line may repeat by right. */
  static List<Passage> classifyPage(String text, List<Block> blocks) {
    return new PassageClassifier(text, blocks, new DuplicateFinder(MIN_REPEATED_WORDS_OF_PAGE))
        .classify();
  }

  private List<Passage> classify() {
    readLines();
    if (blocks.size() > 1) {
      markLinesThatSayIt();
      markTop();
      markSections();
      markDuplicates();
    }
    return passages();
  }

  private void readLines() {
    for (int i = 0; i < lines.length; i++) {
      Block block = blocks.get(i);
      String line = block.in(text);
      int words = Characters.countWords(line);
      String folded = words <= 130 ? Characters.fold(line) : "";
      lines[i] = new Line(line, folded, words, Characters.endsSentence(line));
      kinds[i] = block.hint();
      reasons[i] = block.reason();
    }
  }

  private void mark(int i, PassageKind kind, String reason) {
    kinds[i] = kind;
    reasons[i] = reason;
  }

  private void markLinesThatSayIt() {
    int firstProse = firstProse();
    int lastProse = lines.length - 1;
    while (lastProse > 0
        && !(lines[lastProse].prose()
            && latinShare(lines[lastProse].text, 0, lines[lastProse].text.length()) > 50)) {
      lastProse--;
    }
    boolean latin = latinShare(text, 0, text.length()) > 50;
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      if (kinds[i] != null && kinds[i] != PassageKind.HEADING) {
        continue;
      }
      boolean edge = i <= firstProse || i >= lines.length - 8;
      HeaderLine header = edge ? HeaderLine.read(line.text) : null;
      Phrase phrase = PhraseTable.SHIPPED.match(line.folded, line.words);
      boolean below = i >= firstProse;
      if (header != null
          && (!below
              || (line.words <= 12
                  && (header.isCredit()
                      || (phrase == null && header.field() == HeaderLine.Field.OTHER))))) {
        mark(i, PassageKind.METADATA, "header line '" + header.label() + "'");
        continue;
      }
      if (phrase != null && (phrase.action() != Action.CAPTION || i > 0)) {
        boolean caption = phrase.action() == Action.CAPTION;
        mark(i, caption ? PassageKind.CAPTION : PassageKind.BOILERPLATE, phrase.reason());
        if (phrase.action() == Action.CREDIT) {
          markCaptionAbove(i);
        }
      } else if (edge && CreditLine.read(line.text) != null && line.words <= 30) {
        mark(i, PassageKind.BYLINE, "names the author");
      } else if (isDateLine(line)) {
        mark(i, PassageKind.METADATA, "a date and little else");
      } else if (isChain(line)) {
        mark(i, PassageKind.BOILERPLATE, "a chain of menu entries");
      } else if (latin
          && (i < firstProse || i > lastProse)
          && latinShare(line.text, 0, line.text.length()) < 20
          && line.words >= 2) {
        mark(i, PassageKind.BOILERPLATE, "in another script than the article");
      } else if (line.words == 0) {
        mark(i, PassageKind.BOILERPLATE, "no words");
      }
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
    int lines = 0;
    for (int i = from; i < to; i++) {
      boolean pair = text.charAt(i) == '\r' && i + 1 < to && text.charAt(i + 1) == '\n';
      lines += Characters.isLineEnd(text.charAt(i)) && !pair ? 1 : 0;
    }
    return lines > 1;
  }

  private int firstProse() {
    for (int i = 0; i < lines.length; i++) {
      boolean headed = HeaderLine.read(lines[i].text) != null;
      if (kinds[i] == null
          && !headed
          && lines[i].prose()
          && PhraseTable.SHIPPED.match(lines[i].folded, lines[i].words) == null) {
        return i;
      }
    }
    return lines.length;
  }

  /** Share of the letters that are Latin, in percent; 100 without letters. */
  private static int latinShare(String text, int start, int end) {
    long letters = 0;
    long latin = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : 0;
      }
    }
    return letters == 0 ? 100 : (int) (latin * 100 / letters);
  }

  /** Whether a line is a date, with at most a weekday, a time, a label or a section beside it. */
  private static boolean isDateLine(Line line) {
    if (line.words > 16 || line.text.length() > 140) {
      return false;
    }
    DateReader.Found date = DateReader.find(line.text);
    if (date == null) {
      return false;
    }
    if (line.text.indexOf('|') >= 0 || line.text.indexOf('•') >= 0) {
      return !line.sentence;
    }
    String rest = line.text.substring(0, date.start()) + " " + line.text.substring(date.end());
    int others = 0;
    for (String word : Characters.fold(rest).split("[^\\p{L}\\d:+]+")) {
      boolean known =
          word.isEmpty() || Character.isDigit(word.charAt(0)) || DATE_WORDS.contains(word);
      others += known ? 0 : 1;
    }
    return others <= 1;
  }

  private static final java.util.Set<String> DATE_WORDS =
      java.util.Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
                  + " at on am pm a.m p.m a p m date published updated update last posted released release time"
                  + " gmt utc est edt et pst pdt pt cst cdt cet bst amt msk ist hrs modified created first")
              .split(" "));

  /** Whether a line is a chain such as {@code Home | World | Asia}. */
  private static boolean isChain(Line line) {
    if (line.words > 24 || line.sentence) {
      return false;
    }
    String[] parts = line.text.split("\\s?[|»>›•]\\s?|\\s/\\s");
    int entries = 0;
    for (String part : parts) {
      int words = Characters.countWords(part);
      entries += words > 0 ? 1 : 0;
      if (words > 3) {
        return false;
      }
    }
    return entries > 1;
  }

  /** Finds the title and marks what stands between the top and the first prose. */
  private void markTop() {
    int firstProse = firstUnmarkedProse();
    if (firstProse == lines.length) {
      return;
    }
    boolean titled = false;
    for (int i = 0; i < firstProse; i++) {
      titled |= kinds[i] == PassageKind.TITLE;
    }
    int title = titled ? -1 : titleAbove(firstProse);
    if (title >= 0) {
      mark(title, PassageKind.TITLE, "the headline above the first paragraph");
    }
    boolean above = title >= 0;
    for (int i = 0; i < firstProse; i++) {
      Line line = lines[i];
      if (i == title) {
        above = false;
      } else if (kinds[i] == null && title >= 0 && isSiteTitle(line, lines[title])) {
        mark(i, PassageKind.METADATA, "the page's title with the outlet's name");
      } else if (kinds[i] == null && title >= 0 && line.folded.equals(lines[title].folded)) {
        mark(i, PassageKind.DUPLICATE, "repeats the title");
      } else if (kinds[i] == null && above && line.words <= MAX_LABEL_WORDS && !line.sentence) {
        mark(i, PassageKind.BOILERPLATE, "a short label above the title");
      }
    }
  }

  private int firstUnmarkedProse() {
    for (int i = 0; i < lines.length; i++) {
      if ((kinds[i] == null || kinds[i] == PassageKind.BODY) && lines[i].prose()) {
        return i;
      }
    }
    return lines.length;
  }

  private int titleAbove(int firstProse) {
    int best = -1;
    for (int i = 0; i < firstProse; i++) {
      if (kinds[i] == PassageKind.METADATA && lines[i].text.regionMatches(true, 0, "title", 0, 5)) {
        return -1;
      }
    }
    for (int i = 0; i < firstProse && best < 0; i++) {
      boolean free =
          kinds[i] == null && isTitleShaped(lines[i], MAX_LABEL_WORDS) && !lines[i].inCapitals();
      best = free && !hasPlainTwin(i, firstProse) ? i : -1;
    }
    for (int i = 0; i < firstProse && best < 0; i++) {
      best = kinds[i] == null && isTitleShaped(lines[i], 2) ? i : -1;
    }
    return best;
  }

  private static boolean isTitleShaped(Line line, int minWords) {
    return line.words >= minWords
        && line.words <= MAX_TITLE_WORDS
        && (!line.text.endsWith(".") || line.capitalised())
        && !line.text.endsWith(":")
        && !line.text.endsWith(",");
  }

  /** Whether the line is another line near it with the outlet's name behind. */
  private boolean hasPlainTwin(int i, int firstProse) {
    for (int k = 0; k < firstProse; k++) {
      if (k != i && isSiteTitle(lines[i], lines[k])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSiteTitle(Line line, Line title) {
    return title.words >= 3
        && line.text.length() > title.text.length()
        && line.folded.startsWith(title.folded)
        && SITE_SEPARATOR.matcher(line.text).find();
  }

  /** Marks what labels rule over, headings, and the rest as body. */
  private void markSections() {
    int proseWords = 0;
    for (int i = 0; i < lines.length; i++) {
      proseWords += isArticle(i) && lines[i].prose() ? lines[i].words : 0;
    }
    int wordsBefore = 0;
    @Nullable Phrase list = null;
    boolean about = false;
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      @Nullable Phrase phrase =
          kinds[i] == PassageKind.BOILERPLATE
              ? PhraseTable.SHIPPED.match(line.folded, line.words)
              : null;
      boolean late = wordsBefore * 10 >= proseWords * 7;
      if (phrase != null) {
        switch (phrase.action()) {
          case LIST -> {
            if (wordsBefore * 100 >= proseWords * LATE_LIST_PERCENT) {
              markRest(i + 1, phrase);
              return;
            }
            list = phrase;
          }
          case REST, COMMENTS -> {
            if (late) {
              markRest(i + 1, phrase);
              return;
            }
          }
          case ABOUT -> about = true;
          default -> {}
        }
        continue;
      }
      if (kinds[i] != null) {
        wordsBefore += kinds[i] == PassageKind.BODY ? line.words : 0;
        continue;
      }
      if (line.prose()) {
        list = null;
        about = false;
        wordsBefore += line.words;
        mark(i, PassageKind.BODY, "prose");
      } else if (list != null && (late || line.words <= MAX_HEADING_WORDS)) {
        mark(i, PassageKind.BOILERPLATE, "in the list under '" + list.words() + "'");
      } else if (about && line.words <= 5 && !line.sentence) {
        mark(i, PassageKind.BOILERPLATE, "the name over the author's biography");
      } else if (isHeading(i)) {
        mark(i, PassageKind.HEADING, "a short line without a full stop above prose");
      } else {
        wordsBefore += line.words;
        mark(i, PassageKind.BODY, line.sentence ? "a sentence" : "text without a mark of its own");
      }
    }
  }

  private boolean isArticle(int i) {
    return kinds[i] == null || kinds[i] == PassageKind.BODY;
  }

  private void markRest(int from, Phrase phrase) {
    for (int i = from; i < lines.length; i++) {
      if (isArticle(i) || kinds[i] == PassageKind.CAPTION) {
        mark(i, PassageKind.BOILERPLATE, "below '" + phrase.words() + "'");
      }
    }
  }

  private boolean isHeading(int i) {
    Line line = lines[i];
    if (line.sentence || line.words > MAX_HEADING_WORDS || line.words == 0) {
      return false;
    }
    char last = line.text.charAt(line.text.length() - 1);
    char first = line.text.charAt(0);
    if (",;:".indexOf(last) >= 0
        || !(Character.isUpperCase(first)
            || Character.isDigit(first)
            || "“\"‘'".indexOf(first) >= 0)) {
      return false;
    }
    for (int k = i + 1; k < Math.min(lines.length, i + 4); k++) {
      if (isArticle(k) && (lines[k].prose() || lines[k].sentence)) {
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
      if (own && duplicates.seen(lines[i].text) && kind != PassageKind.TITLE) {
        mark(i, PassageKind.DUPLICATE, "the text holds this before");
      }
    }
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>(blocks.size());
    int datelines = 0;
    for (int i = 0; i < lines.length; i++) {
      Block block = blocks.get(i);
      PassageKind kind = kinds[i] == null ? PassageKind.BODY : kinds[i];
      String reason = reasons[i].isEmpty() ? "the whole text" : reasons[i];
      int start = block.start();
      HeaderLine header = kind == PassageKind.METADATA ? HeaderLine.read(lines[i].text) : null;
      if (header != null && header.field() == HeaderLine.Field.TEXT) {
        int end = start + header.valueStart();
        passages.add(new Passage(start, end, kind, reason));
        start = skipSpace(end, block.end());
        if (start == block.end()) {
          continue;
        }
        kind = PassageKind.BODY;
        reason = "follows the label '" + header.label() + "'";
      }
      if (kind == PassageKind.BODY && datelines < 3) {
        datelines++;
        int end = datelineEnd(start, block.end());
        if (end > start) {
          passages.add(
              new Passage(start, end, PassageKind.DATELINE, "place and agency before the report"));
          start = skipSpace(end, block.end());
        }
      }
      passages.add(new Passage(start, block.end(), kind, reason));
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

  /** The end of a dateline such as {@code KYIV, Dec 9 (Reuters) -} at {@code start}, else start. */
  private int datelineEnd(int start, int end) {
    String opening = text.substring(start, Math.min(end, start + MAX_DATELINE));
    Matcher m = DATELINE.matcher(opening);
    if (!m.find() || start + m.end() >= end) {
      return start;
    }
    String dateline = m.group().strip();
    boolean agency = dateline.indexOf('(') >= 0 || dateline.indexOf('/') >= 0;
    boolean capitals = dateline.length() > 4 && firstWordInCapitals(dateline);
    int stop = start + m.end();
    while (stop > start && Characters.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return agency || capitals ? stop : start;
  }

  private static boolean firstWordInCapitals(String line) {
    int i = 0;
    while (i < line.length() && Character.isLetter(line.charAt(i))) {
      if (!Character.isUpperCase(line.charAt(i))) {
        return false;
      }
      i++;
    }
    return i >= 4;
  }
}
