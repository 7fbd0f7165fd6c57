package org.claimdesk.server.format.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, as one process hands it to another.
 *
 * @param text plain text with a blank line between paragraphs, or HTML
 * @param isHtml whether the text is HTML, of which the article is still to be found
 * @param published ISO 8601 day, where the document's own head tells when it appeared or was sent
 * @param url where it appeared, where its head tells
 * @param pages where the text stands; empty for what has no pages
 */
public record Parsed(
    String text,
    boolean isHtml,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String url,
    List<TextPage> pages) {

  /** Copies the lists. */
  public Parsed {
    authors = List.copyOf(authors);
    pages = List.copyOf(pages);
  }

  /** Writes it so that {@link #read} reads it. */
  void write(DataOutputStream out) throws IOException {
    writeString(out, text);
    out.writeBoolean(isHtml);
    writeString(out, title);
    out.writeInt(authors.size());
    for (String author : authors) {
      writeString(out, author);
    }
    writeString(out, published);
    writeString(out, url);
    out.writeInt(pages.size());
    for (TextPage page : pages) {
      write(out, page);
    }
  }

  private static void write(DataOutputStream out, TextPage page) throws IOException {
    out.writeInt(page.number());
    out.writeFloat(page.width());
    out.writeFloat(page.height());
    out.writeInt(page.lines().size());
    for (TextLine line : page.lines()) {
      out.writeInt(line.start());
      out.writeInt(line.end());
      out.writeFloat(line.left());
      out.writeFloat(line.top());
      out.writeFloat(line.right());
      out.writeFloat(line.bottom());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Parsed read(DataInputStream in) throws IOException {
    String text = String.valueOf(readString(in));
    boolean isHtml = in.readBoolean();
    String title = readString(in);
    List<String> authors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      authors.add(String.valueOf(readString(in)));
    }
    String published = readString(in);
    String url = readString(in);
    List<TextPage> pages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pages.add(readPage(in));
    }
    return new Parsed(text, isHtml, title, authors, published, url, pages);
  }

  private static TextPage readPage(DataInputStream in) throws IOException {
    int number = in.readInt();
    float width = in.readFloat();
    float height = in.readFloat();
    List<TextLine> lines = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      lines.add(
          new TextLine(
              in.readInt(),
              in.readInt(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat(),
              in.readFloat()));
    }
    return new TextPage(number, width, height, lines);
  }

  private static void writeString(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
