package org.claimdesk.server.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Reads bytes as text, in the encoding that their byte order mark names; else as UTF-8, where they
 * are UTF-8; else as they or their sender declare; else as statistics suggest; else as
 * windows-1252. Nothing is replaced: bytes that mean nothing in that encoding are refused.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Browsers look for the declaration in the first 1,024 bytes, and so does the HTML standard. */
  private static final int DECLARATION_BYTES = 1_024;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** One control character in so many bytes is a slip of the text; more make it binary. */
  private static final int BYTES_PER_CONTROL_CHARACTER = 1_000;

  private TextDecoder() {}

  /**
   * Reads {@code bytes} as text.
   *
   * @param declared the encoding that the sender named, or null
   * @throws Problem 422, naming the byte and its position, when they are binary or mean nothing in
   *     their encoding
   */
  public static DecodedText decode(byte[] bytes, MediaType type, @Nullable String declared) {
    for (Mark mark : Mark.ALL) {
      if (mark.begins(bytes)) {
        return strictly(bytes, mark.length(), mark.charset());
      }
    }
    refuseBinary(bytes);
    DecodedText utf8 = tryDecode(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    if (isMostlyUtf8(bytes)) {
      return strictly(bytes, 0, StandardCharsets.UTF_8);
    }
    Charset named =
        charset(type == MediaType.HTML ? declaredIn(bytes) : null)
            .or(() -> charset(declared))
            .orElse(null);
    DecodedText asNamed = named == null ? null : tryDecode(bytes, named);
    if (asNamed != null) {
      return asNamed;
    }
    DecodedText asDetected =
        charset(detect(bytes)).map(charset -> tryDecode(bytes, charset)).orElse(null);
    return asDetected != null ? asDetected : strictly(bytes, 0, WINDOWS_1252);
  }

  /**
   * A byte order mark.
   *
   * @param length in bytes
   */
  private record Mark(int bits, int length, Charset charset) {
    /** The longer ones first: that of UTF-32LE begins with that of UTF-16LE. */
    static final List<Mark> ALL =
        List.of(
            new Mark(0x0000feff, 4, Charset.forName("UTF-32BE")),
            new Mark(0xfffe0000, 4, Charset.forName("UTF-32LE")),
            new Mark(0xefbbbf, 3, StandardCharsets.UTF_8),
            new Mark(0xfeff, 2, StandardCharsets.UTF_16BE),
            new Mark(0xfffe, 2, StandardCharsets.UTF_16LE));

    boolean begins(byte[] bytes) {
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

  /** Refuses NUL, and control characters where there are many. */
  private static void refuseBinary(byte[] bytes) {
    int first = -1;
    long found = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0) {
        throw binary(b, i);
      }
      // Escape begins a change of alphabet in ISO 2022.
      if (b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b && b != 0x1b) {
        first = first < 0 ? i : first;
        found++;
      }
    }
    if (found * BYTES_PER_CONTROL_CHARACTER > bytes.length) {
      throw binary(bytes[first] & 0xff, first);
    }
  }

  private static Problem binary(int value, int position) {
    return Problem.unprocessable(
        "file",
        "The file is binary: the byte at position %,d is 0x%02X, a control character. Send plain text or HTML."
            .formatted(position, value));
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    // Other encodings' letters hardly ever look like a character of UTF-8 by chance.
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long whole = text.codePoints().filter(c -> c >= 0x80 && c != '\ufffd').count();
    return whole > broken;
  }

  private static @Nullable String declaredIn(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    // The two share nearly all their letters, and only one of them is still in use.
    return Constants.CHARSET_MACCYRILLIC.equals(detected)
        ? Constants.CHARSET_WINDOWS_1251
        : detected;
  }

  /** The charset of this name; that of an unknown name is none. */
  private static Optional<Charset> charset(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    // Pages that name Latin-1 mean windows-1252, of which it is a part: so the HTML standard.
    String label = name.toLowerCase(Locale.ROOT);
    if (label.equals("iso-8859-1") || label.equals("latin1") || label.equals("us-ascii")) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static @Nullable DecodedText tryDecode(byte[] bytes, Charset charset) {
    CharBuffer text = CharBuffer.allocate(capacity(bytes.length, charset));
    return run(ByteBuffer.wrap(bytes), text, charset).isError()
        ? null
        : new DecodedText(text.flip().toString(), charset);
  }

  private static DecodedText strictly(byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer text = CharBuffer.allocate(capacity(bytes.length, charset));
    CoderResult result = run(in, text, charset);
    if (result.isError()) {
      int position = in.position();
      throw Problem.unprocessable(
          "file",
          "The byte at position %,d, 0x%02X, means nothing in %s, which the file is encoded in. Save it as UTF-8."
              .formatted(position, bytes[position] & 0xff, charset.name()));
    }
    return new DecodedText(text.flip().toString(), charset);
  }

  private static int capacity(int bytes, Charset charset) {
    return (int) Math.ceil(bytes * (double) charset.newDecoder().maxCharsPerByte()) + 1;
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
