package org.claimdesk.server.report.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file, as a {@code Range} header asks for it (RFC 9110, section 14.1.2): {@code
 * bytes=0-99}, {@code bytes=100-} or, of the end, {@code bytes=-100}.
 *
 * @param first the first byte, or null for the last {@code last} bytes
 * @param last the last byte, both included; null for all that follows
 */
record ByteRange(@Nullable Long first, @Nullable Long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Reads the header; what is no single range of bytes is as if it were not there. */
  static Optional<ByteRange> parse(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher matcher = ONE.matcher(header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Long first = matcher.group(1).isEmpty() ? null : Long.valueOf(matcher.group(1));
    Long last = matcher.group(2).isEmpty() ? null : Long.valueOf(matcher.group(2));
    boolean nothing = first == null && last == null;
    boolean backwards = first != null && last != null && last < first;
    return nothing || backwards ? Optional.empty() : Optional.of(new ByteRange(first, last));
  }

  /** Whether a file of {@code length} bytes has none of it. */
  boolean isEmpty(long length) {
    return start(length) >= end(length);
  }

  /** The first byte in a file of {@code length} bytes. */
  long start(long length) {
    return first != null ? first : Math.max(0, length - (last == null ? 0 : last));
  }

  /** Behind its last byte in a file of {@code length} bytes. */
  long end(long length) {
    return first == null || last == null ? length : Math.min(length, last + 1);
  }
}
