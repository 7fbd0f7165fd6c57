package org.claimdesk.server.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.format.TextEncoding.Source;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as text, in the encoding that their byte order mark names; else as UTF-8, where they
 * are UTF-8; else as their sender declares; else as a page declares; else as statistics suggest.
 * Nothing is replaced: bytes that mean nothing in that encoding are refused.
 */
final class TextDecoder {

  /** Browsers look for the declaration in the first 1,024 bytes, and so does the HTML standard. */
  private static final int DECLARATION_BYTES = 1_024;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{1,40})"
              + "|<\\?xml\\b[^>]{0,200}?\\bencoding\\s{0,9}=\\s{0,9}[\"']([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** One control character in so many bytes is a slip of the text; more make it binary. */
  private static final int BYTES_PER_CONTROL_CHARACTER = 1_000;

  private static final byte ESCAPE = 0x1b;

  private final byte[] bytes;
  private final MediaType type;
  private final String field;

  private TextDecoder(byte[] bytes, MediaType type, String field) {
    this.bytes = bytes;
    this.type = type;
    this.field = field;
  }

  /**
   * Reads {@code bytes} as text.
   *
   * @param declared the encoding that the sender named, or null
   * @param field the field of the request that they came in, for messages
   * @throws Problem 422, naming the byte and its position, when they are binary or mean nothing in
   *     their encoding
   */
  static DecodedText decode(byte[] bytes, MediaType type, @Nullable String declared, String field) {
    return new TextDecoder(bytes, type, field).decode(declared);
  }

  /**
   * Reads {@code bytes} in the encoding that a person chose.
   *
   * @throws Problem 422, naming the byte and its position, when they mean nothing in it
   */
  static DecodedText decodeAs(byte[] bytes, Charset charset, String field) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    int from = mark != null && mark.charset().equals(charset) ? mark.length() : 0;
    return new TextDecoder(bytes, MediaType.PLAIN_TEXT, field)
        .strictly(from, charset, Source.PERSON);
  }

  private DecodedText decode(@Nullable String declared) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      return strictly(mark.length(), mark.charset(), Source.MARK);
    }
    Charset sender = KnownEncoding.named(declared).orElse(null);
    if (contains((byte) 0)) {
      Charset wide = EncodingGuess.wide(bytes);
      if (wide != null) {
        boolean said = wide.equals(sender);
        return strictly(0, wide, said ? Source.SENDER : Source.BYTES);
      }
    }
    refuseBinary();
    // The encodings of ISO 2022 are ASCII but for what stands between escapes.
    DecodedText utf8 = contains(ESCAPE) ? null : tryDecode(StandardCharsets.UTF_8, Source.BYTES);
    if (utf8 != null) {
      return utf8;
    }
    if (isMostlyUtf8()) {
      return strictly(0, StandardCharsets.UTF_8, Source.BYTES);
    }
    DecodedText named = sender == null ? null : tryDecode(sender, Source.SENDER);
    if (named == null && type == MediaType.HTML) {
      Charset page = KnownEncoding.named(declaredInPage()).orElse(null);
      named = page == null ? null : tryDecode(page, Source.PAGE);
    }
    return named == null ? guessed() : named;
  }

  private DecodedText guessed() {
    Charset last = StandardCharsets.UTF_8;
    for (Map.Entry<Charset, Double> guess :
        EncodingGuess.ofLetters(bytes, type == MediaType.HTML).entrySet()) {
      last = guess.getKey();
      TextEncoding encoding = TextEncoding.guessed(last, guess.getValue());
      DecodedText decoded = tryDecode(last, encoding);
      if (decoded != null) {
        return decoded;
      }
    }
    return contains(ESCAPE)
        ? strictly(0, StandardCharsets.UTF_8, Source.BYTES)
        : strictly(0, last, Source.GUESS);
  }

  private boolean contains(byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Refuses NUL, and control characters where there are many. */
  private void refuseBinary() {
    int first = -1;
    long found = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        throw binary(b, i);
      }
      if (b < ' ' && "\t\n\u000b\f\r\u001b\u000e\u000f".indexOf(b) < 0) {
        first = first < 0 ? i : first;
        found++;
      }
    }
    if (found * BYTES_PER_CONTROL_CHARACTER > bytes.length) {
      throw binary(bytes[first] & 0xff, first);
    }
  }

  private Problem binary(int value, int position) {
    return Problem.unprocessable(
        field,
        "This is binary: the byte at position %,d is 0x%02X, a control character. Send plain text or HTML."
            .formatted(position, value));
  }

  private boolean isMostlyUtf8() {
    // Other encodings' letters hardly ever look like a character of UTF-8 by chance.
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long whole = text.codePoints().filter(c -> c >= 0x80 && c != '\ufffd').count();
    return whole > broken;
  }

  private @Nullable String declaredInPage() {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private @Nullable DecodedText tryDecode(Charset charset, Source source) {
    return tryDecode(charset, TextEncoding.of(charset, source));
  }

  private @Nullable DecodedText tryDecode(Charset charset, TextEncoding encoding) {
    CharBuffer text = CharBuffer.allocate(capacity(charset));
    return run(ByteBuffer.wrap(bytes), text, charset).isError()
        ? null
        : new DecodedText(text.flip().toString(), encoding);
  }

  private DecodedText strictly(int from, Charset charset, Source source) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer text = CharBuffer.allocate(capacity(charset));
    if (run(in, text, charset).isError()) {
      int position = in.position();
      throw Problem.unprocessable(
          field,
          "The byte at position %,d, 0x%02X, means nothing in %s, which the text is read in. Save it as UTF-8."
              .formatted(position, bytes[position] & 0xff, charset.name()));
    }
    return new DecodedText(text.flip().toString(), TextEncoding.of(charset, source));
  }

  private int capacity(Charset charset) {
    return (int) Math.ceil(bytes.length * (double) charset.newDecoder().maxCharsPerByte()) + 1;
  }

  private static CoderResult run(ByteBuffer in, CharBuffer out, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    return result.isError() ? result : decoder.flush(out);
  }
}
