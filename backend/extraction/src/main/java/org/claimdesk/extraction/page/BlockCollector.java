package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimdesk.extraction.page.Page.Paragraph;
import org.claimdesk.extraction.page.Page.Role;
import org.claimdesk.extraction.text.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes an article's elements as plain text, a blank line between paragraphs. */
final class BlockCollector implements NodeVisitor {

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();

  private final StringBuilder paragraph = new StringBuilder();
  private int linkLetters;
  private int letters;
  private int linkDepth;
  private int captionDepth;
  private int itemDepth;
  private @Nullable String heading;
  private final String title;
  private final SourceRuns runs;

  /** A collector that writes the title first; headings that repeat it are left out. */
  BlockCollector(@Nullable String title, String source) {
    runs = new SourceRuns(source);
    this.title = title == null ? "" : Characters.fold(title);
    if (title != null) {
      append(title, Role.TITLE);
    }
  }

  String text() {
    return text.toString();
  }

  /** Where the text stands in the source; see {@link Page#runs}. */
  int[] runs() {
    return runs.runs();
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  void collect(Element root) {
    root.traverse(this);
    flush();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode piece) {
      append(piece);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("br")) {
        lineBreak(element);
      } else if (element.isBlock() || name.equals("td") || name.equals("figcaption")) {
        flush();
      }
      linkDepth += name.equals("a") ? 1 : 0;
      captionDepth += isCaption(element) ? 1 : 0;
      itemDepth += name.equals("li") ? 1 : 0;
      heading = HEADING.matcher(name).matches() ? name : heading;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (element.isBlock() || name.equals("td") || name.equals("figcaption")) {
        flush();
      }
      linkDepth -= name.equals("a") ? 1 : 0;
      captionDepth -= isCaption(element) ? 1 : 0;
      itemDepth -= name.equals("li") ? 1 : 0;
      heading = HEADING.matcher(name).matches() ? null : heading;
    }
  }

  private static boolean isCaption(Element element) {
    if (element.nameIs("figcaption") || element.nameIs("figure")) {
      return true;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return names.contains("caption");
  }

  /** Two line breaks part paragraphs; one does so after a sentence. */
  private void lineBreak(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode space && space.isBlank()) {
      before = before.previousSibling();
    }
    boolean second = before instanceof Element other && other.nameIs("br");
    if (second || Characters.endsSentence(paragraph)) {
      flush();
    } else {
      addSpace();
    }
  }

  private void append(TextNode node) {
    String piece = node.getWholeText();
    SourceRuns.Followed followed = runs.follow(node);
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      int before = paragraph.length();
      if (Characters.isSpace(c)) {
        addSpace();
      } else {
        paragraph.append(c);
        letters++;
        linkLetters += linkDepth > 0 ? 1 : 0;
      }
      if (paragraph.length() > before) {
        runs.add(before, followed.from(i), followed.to(i));
      }
    }
  }

  private void addSpace() {
    if (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) != ' ') {
      paragraph.append(' ');
    }
  }

  private void flush() {
    String line = paragraph.toString().strip();
    boolean links = linkLetters * 10 > letters * 7;
    paragraph.setLength(0);
    letters = 0;
    linkLetters = 0;
    if (line.isEmpty() || (links && Characters.countWords(line) < 40)) {
      runs.drop();
    } else if (captionDepth > 0) {
      append(line, Role.CAPTION);
    } else if (heading == null) {
      append(line, itemDepth > 0 ? Role.ITEM : Role.PARAGRAPH);
    } else if (!Characters.fold(line).equals(title)) {
      append(line, Role.HEADING);
    } else {
      runs.drop();
    }
  }

  private void append(String line, Role role) {
    text.append(text.isEmpty() ? "" : "\n\n");
    runs.flush(text.length(), line.length());
    paragraphs.add(new Paragraph(text.length(), text.length() + line.length(), role));
    text.append(line);
  }
}
