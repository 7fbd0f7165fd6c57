package org.claimdesk.server.logo;

import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.problem.Problem;

/**
 * A picture that can be a logo.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal: its name
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, as is {@code height}
 */
@Serdeable
public record LogoFile(String sha256, String mediaType, int width, int height) {

  /** How many bytes one may have. */
  static final int MOST_BYTES = 262_144;

  private static final int MOST_PIXELS = 2_000;

  /** By the names of the JDK's readers. SVG is none: it can hold a script and fetch. */
  private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpeg", "image/jpeg");

  /**
   * What {@code bytes} hold, whatever they are called. Its size is read before a pixel is, so that
   * a small file that unpacks to a huge picture is refused unread.
   *
   * @throws Problem 413, or 422 naming {@code file}, when it can be no logo
   */
  static LogoFile of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw Problem.tooLarge(MOST_BYTES);
    }
    LogoFile logo = read(bytes, false);
    if (logo.width > MOST_PIXELS || logo.height > MOST_PIXELS) {
      throw unreadable(
          "The logo has %d x %d pixels; at most %d x %d do."
              .formatted(logo.width, logo.height, MOST_PIXELS, MOST_PIXELS));
    }
    // Whole, because a version that is published with it must be able to show it for ever.
    return read(bytes, true);
  }

  /**
   * Reads its head.
   *
   * @param whole whether its pixels are read, too
   */
  private static LogoFile read(byte[] bytes, boolean whole) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      ImageReader reader = readers.hasNext() ? readers.next() : null;
      String type =
          reader == null ? null : TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
      if (reader == null || type == null) {
        throw unreadable("The file is neither PNG nor JPEG; save the logo as one of them.");
      }
      try {
        reader.setInput(stream, true, true);
        if (whole) {
          reader.read(0);
        }
        return new LogoFile(Sha256.hex(bytes), type, reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The JDK's readers fail in many ways on bytes that are none of their format.
      throw unreadable("The picture cannot be read: save it anew as PNG, or as JPEG in RGB.");
    }
  }

  private static Problem unreadable(String detail) {
    return Problem.unprocessable("file", detail);
  }
}
