package org.claimdesk.server.publication;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pages that were asked for last, at most {@value #MOST_BYTES} bytes of them. They are made one
 * at a time, so that many who ask at once for a page have it made once, and bound what it takes.
 */
final class MadePages {

  private static final long MOST_BYTES = 8_000_000;

  private final Map<String, byte[]> pages = new LinkedHashMap<>(16, .75f, true);
  private long bytes;

  /** The page with this tag, which is made where it is not here. */
  synchronized Optional<byte[]> get(String tag, Supplier<Optional<String>> making) {
    byte[] page = pages.get(tag);
    if (page != null) {
      return Optional.of(page);
    }
    Optional<byte[]> made = making.get().map(text -> text.getBytes(StandardCharsets.UTF_8));
    made.ifPresent(fresh -> keep(tag, fresh));
    return made;
  }

  private void keep(String tag, byte[] page) {
    pages.put(tag, page);
    bytes += page.length;
    Iterator<byte[]> oldest = pages.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }
}
