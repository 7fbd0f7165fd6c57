package org.claimdesk.server.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a document's bytes were read in.
 *
 * @param charset its name, such as {@code windows-1252}; {@code binary} for what is no text by
 *     itself
 * @param source how it became known; null for what is binary, and where that was not kept
 * @param confidence how sure it is, from 0 to 1; null where {@code source} is
 */
@Serdeable
public record TextEncoding(String charset, @Nullable Source source, @Nullable Double confidence) {

  /** That of a document which is no text by itself. */
  static final TextEncoding BINARY = new TextEncoding("binary", null, null);

  /** How an encoding became known. */
  @Serdeable
  public enum Source {
    /** The text begins with a byte order mark. */
    @JsonProperty("mark")
    MARK(1),
    /** The bytes follow the rules of a Unicode encoding, which hardly happens by chance. */
    @JsonProperty("bytes")
    BYTES(0.99),
    /** Whoever sent it named it, such as a web server in its header. */
    @JsonProperty("sender")
    SENDER(0.9),
    /** The page names it in its head. */
    @JsonProperty("page")
    PAGE(0.9),
    /** Statistics of letters suggest it. */
    @JsonProperty("guess")
    GUESS(0.5),
    /** A person chose it. */
    @JsonProperty("person")
    PERSON(1);

    /** How sure such an encoding is unless more is known, from 0 to 1. */
    private final double confidence;

    Source(double confidence) {
      this.confidence = confidence;
    }

    /** The name on the wire, lower case. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The source of this name on the wire. */
    public static Source of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  static TextEncoding of(Charset charset, Source source) {
    return new TextEncoding(charset.name(), source, source.confidence);
  }

  static TextEncoding guessed(Charset charset, double confidence) {
    return new TextEncoding(charset.name(), Source.GUESS, confidence);
  }
}
