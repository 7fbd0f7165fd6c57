package org.claimdesk.server.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text in a Unicode encoding may begin with.
 *
 * @param bits its bytes
 * @param length in bytes
 */
record ByteOrderMark(int bits, int length, Charset charset) {

  /** The longer ones first: that of UTF-32LE begins with that of UTF-16LE. */
  private static final List<ByteOrderMark> ALL =
      List.of(
          new ByteOrderMark(0x0000feff, 4, Charset.forName("UTF-32BE")),
          new ByteOrderMark(0xfffe0000, 4, Charset.forName("UTF-32LE")),
          new ByteOrderMark(0xefbbbf, 3, StandardCharsets.UTF_8),
          new ByteOrderMark(0xfeff, 2, StandardCharsets.UTF_16BE),
          new ByteOrderMark(0xfffe, 2, StandardCharsets.UTF_16LE));

  /** The mark that {@code bytes} begin with, or null. */
  static @Nullable ByteOrderMark of(byte[] bytes) {
    return ALL.stream().filter(mark -> mark.begins(bytes)).findFirst().orElse(null);
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < length) {
      return false;
    }
    int found = 0;
    for (int i = 0; i < length; i++) {
      found = (found << 8) | (bytes[i] & 0xff);
    }
    return found == bits;
  }
}
