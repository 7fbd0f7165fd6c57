package org.claimdesk.server.report.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The letters of drawings, by the fonts of the PDF export: how wide words are, and their outlines.
 * It asks no font of the machine, so that a drawing is the same everywhere and needs no display.
 */
final class Lettering {

  /** The size of all letters of a drawing, in CSS pixels. */
  static final double SIZE = 12;

  private static final String ELLIPSIS = "…";
  private static final String FONTS = "/fonts/ttf/";

  private Lettering() {}

  /** Read when the first drawing is made; the Chinese one, of 10 MB, when letters ask for it. */
  private static final class Latin {
    static final Face REGULAR = Face.read("OpenSans/OpenSans-Regular.ttf");
    static final Face BOLD = Face.read("OpenSans/OpenSans-Bold.ttf");
  }

  private static final class Chinese {
    static final Face REGULAR = Face.read("NotoSansSC/NotoSansSC-Regular.ttf");
  }

  private record Face(TrueTypeFont font, CmapLookup glyphs, double scale) {

    static Face read(String file) {
      try (InputStream stream =
          Objects.requireNonNull(
              Lettering.class.getResourceAsStream(FONTS + file), "The jar lacks " + file + ".")) {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        return new Face(font, font.getUnicodeCmapLookup(), SIZE / font.getUnitsPerEm());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }

    /** 0 where the font has no such letter. */
    int glyph(int letter) {
      return glyphs.getGlyphId(letter);
    }

    double advance(int glyph) {
      try {
        return font.getAdvanceWidth(glyph) * scale;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read a font", e);
      }
    }

    synchronized @Nullable GlyphData outline(int glyph) {
      try {
        return font.getGlyph().getGlyph(glyph);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read a font", e);
      }
    }
  }

  private static Face face(int letter, boolean bold) {
    Face latin = bold ? Latin.BOLD : Latin.REGULAR;
    // Noto Sans SC holds what the first font lacks from the Cyrillic blocks on.
    return letter < 0x2e80 || latin.glyph(letter) != 0 || Chinese.REGULAR.glyph(letter) == 0
        ? latin
        : Chinese.REGULAR;
  }

  /** How wide {@code words} are, in CSS pixels. */
  static double width(String words, boolean bold) {
    return words
        .codePoints()
        .mapToDouble(
            letter -> {
              Face face = face(letter, bold);
              return face.advance(face.glyph(letter));
            })
        .sum();
  }

  /** The words, or as much of them as {@code width} holds with an ellipsis behind. */
  static String fit(String words, boolean bold, double width) {
    if (width(words, bold) <= width) {
      return words;
    }
    double left = width - width(ELLIPSIS, bold);
    StringBuilder kept = new StringBuilder();
    for (int letter : words.codePoints().toArray()) {
      left -= width(Character.toString(letter), bold);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept.toString().stripTrailing() + ELLIPSIS;
  }

  /** The words in lines of at most {@code width}; a single word that is wider is cut. */
  static List<String> lines(String words, boolean bold, double width) {
    List<String> lines = new java.util.ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, bold) > width) {
        lines.add(fit(line.toString(), bold, width));
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(fit(line.toString(), bold, width));
    return lines;
  }

  /** The outlines of a label's letters, at its place. */
  static Path2D outline(Drawing.Label label) {
    Path2D outline = new Path2D.Double();
    double width = width(label.text(), label.bold());
    double x =
        switch (label.anchor()) {
          case "end" -> label.x() - width;
          case "middle" -> label.x() - width / 2;
          default -> label.x();
        };
    for (int letter : label.text().codePoints().toArray()) {
      Face face = face(letter, label.bold());
      int glyph = face.glyph(letter);
      GlyphData data = face.outline(glyph);
      if (data != null) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, label.y());
        place.scale(face.scale(), -face.scale());
        outline.append(data.getPath().getPathIterator(place), false);
      }
      x += face.advance(glyph);
    }
    return outline;
  }
}
