package org.claimdesk.server.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.problem.Problem;

/**
 * A file that was handed in, and what becomes of it: its picture is decoded, stood upright in sRGB
 * and written anew, so that nothing of the file but its pixels is kept. What cameras, screens and
 * programs write beside them (place, device, names, earlier versions of the picture) is thus not
 * looked for, which would need a list of all its kinds, but never carried over; it holds for what
 * comes after the end of the picture, too. {@link LogoWriter} says what that costs.
 */
final class SentLogo {

  /** How many bytes one may have, as it is sent and as it is kept. */
  static final int MOST_BYTES = 262_144;

  private static final int MOST_PIXELS = 2_000;

  private SentLogo() {}

  /**
   * What is kept of {@code bytes}, whatever they are called. Its size is read before a pixel is, so
   * that a small file that unpacks to a huge picture is refused unread.
   *
   * @throws Problem 413, or 422 naming {@code file}, when it can be no logo
   */
  static LogoRepository.Kept kept(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw Problem.tooLarge(MOST_BYTES);
    }
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      ImageReader reader = readers.hasNext() ? readers.next() : null;
      // By the names of the JDK's readers. SVG is none: it can hold a script and fetch.
      String format = reader == null ? "" : reader.getFormatName().toLowerCase(Locale.ROOT);
      if (reader == null || !(format.equals("png") || format.equals("jpeg"))) {
        throw refused("The file is neither PNG nor JPEG; save the logo as one of them.");
      }
      try {
        reader.setInput(stream, true, true);
        return written(format, picture(reader, format, bytes));
      } finally {
        reader.dispose();
      }
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The JDK's readers fail in many ways on bytes that are none of their format.
      throw refused("The picture cannot be read: save it anew as PNG, or as JPEG in RGB.");
    }
  }

  private static BufferedImage picture(ImageReader reader, String format, byte[] bytes)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width > MOST_PIXELS || height > MOST_PIXELS) {
      throw refused(
          "The logo has %d x %d pixels; at most %d x %d do."
              .formatted(width, height, MOST_PIXELS, MOST_PIXELS));
    }
    Viewing viewing = format.equals("png") ? Viewing.ofPng(bytes) : Viewing.ofJpeg(bytes);
    return viewing.applied(reader.read(0));
  }

  private static LogoRepository.Kept written(String format, BufferedImage picture)
      throws IOException {
    byte[] file =
        format.equals("png") ? LogoWriter.png(picture) : LogoWriter.jpeg(picture, MOST_BYTES);
    if (file.length > MOST_BYTES) {
      throw refused(
          "Written anew without what else the file holds, the logo has %d bytes; at most %d do."
                  .formatted(file.length, MOST_BYTES)
              + " Save it with fewer pixels.");
    }
    return new LogoRepository.Kept(
        new LogoFile(Sha256.hex(file), "image/" + format, picture.getWidth(), picture.getHeight()),
        file);
  }

  private static Problem refused(String detail) {
    return Problem.unprocessable("file", detail);
  }
}
