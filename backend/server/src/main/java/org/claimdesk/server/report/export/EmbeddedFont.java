package org.claimdesk.server.report.export;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A font of the jar, of which a PDF embeds the glyphs that it uses; it is read when the first of
 * them is. Its substitutions (ligatures and the like) are left out: PDFBox compiles all of them
 * anew for each run of text, which takes ten times as long as all the rest, and the layout measures
 * text without them.
 */
final class EmbeddedFont extends PDFontSupplier {

  private final PDDocument pdf;
  private final String resource;
  private @Nullable PDFont read;

  EmbeddedFont(PDDocument pdf, String resource) {
    super(null);
    this.pdf = pdf;
    this.resource = resource;
  }

  /** The font, the same one each time: a part of a report asks as the others do. */
  @Override
  public PDFont supply() {
    if (read == null) {
      read = parse();
    }
    return read;
  }

  private PDFont parse() {
    try (InputStream stream =
        Objects.requireNonNull(
            EmbeddedFont.class.getResourceAsStream(resource), "The jar lacks " + resource + ".")) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      font.setEnableGsub(false);
      return PDType0Font.load(pdf, font, true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
