package org.claimdesk.server.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimdesk.server.lib.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A character encoding that text is read in.
 *
 * @param charset how it is decoded
 * @param label what people call it
 */
public record KnownEncoding(Charset charset, String label) {

  /** All, those of one script beside each other. */
  public static final List<KnownEncoding> ALL;

  private static final Map<String, Charset> BY_NAME = new HashMap<>();

  static {
    ALL =
        Tables.rows(KnownEncoding.class, "encodings.tsv").stream()
            .map(
                row -> {
                  Charset charset = Charset.forName(row.get(0));
                  BY_NAME.put(row.get(0).toLowerCase(Locale.ROOT), charset);
                  if (row.size() > 2) {
                    List.of(row.get(2).split(" ")).forEach(name -> BY_NAME.put(name, charset));
                  }
                  return new KnownEncoding(charset, row.get(1));
                })
            .toList();
  }

  /** The encoding that a name, also a loose one, stands for; that of an unknown name is none. */
  static Optional<Charset> named(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Charset known = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The encoding of exactly this name. */
  public static Optional<KnownEncoding> of(String name) {
    return ALL.stream().filter(known -> known.charset.name().equals(name)).findFirst();
  }
}
