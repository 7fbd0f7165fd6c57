package org.claimdesk.server.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the encoding of text that says nothing of it, from its bytes alone. */
final class EncodingGuess {

  /** The detector looks at so many bytes and no more. */
  private static final int SAMPLE = 8_000;

  /** Below this a guess is no better than the encoding that most such files are in. */
  private static final double FAINTEST = 0.15;

  private static final Charset USUAL = Charset.forName("windows-1252");

  /** Read as bytes, Latin letters in UTF-16 are a quarter or more something else than letters. */
  private static final double LEAST_BEYOND_ASCII = 0.25;

  private static final List<Charset> WIDE =
      List.of(
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          Charset.forName("UTF-16LE"),
          Charset.forName("UTF-16BE"));

  private EncodingGuess() {}

  /**
   * The encodings that the letters' statistics suggest, the likeliest first, each with how sure it
   * is from 0 to 1; the last is the one that most files without a word about it are in.
   */
  static Map<Charset, Double> ofLetters(byte[] bytes, boolean isHtml) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(isHtml); // leaves tags out
    detector.setText(sample(bytes));
    Map<Charset, Double> guesses = new LinkedHashMap<>();
    for (CharsetMatch match : detector.detectAll()) {
      double confidence = match.getConfidence() / 100.0;
      if (confidence >= FAINTEST && !match.getName().startsWith("UTF-")) {
        KnownEncoding.named(match.getName())
            .filter(charset -> KnownEncoding.of(charset.name()).isPresent())
            .ifPresent(charset -> guesses.putIfAbsent(charset, confidence));
      }
    }
    guesses.putIfAbsent(USUAL, FAINTEST);
    return guesses;
  }

  /** The lines with bytes beyond ASCII, which alone tell encodings apart, as far as they fit. */
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= SAMPLE) {
      return bytes;
    }
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    int start = 0;
    boolean telling = false;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      telling |= bytes[i] < 0 || bytes[i] == 0x1b;
      if (bytes[i] == '\n' || i + 1 == bytes.length || i - start == SAMPLE / 8) {
        if (telling) {
          sample.write(bytes, start, i + 1 - start);
        }
        start = i + 1;
        telling = false;
      }
    }
    return sample.toByteArray();
  }

  /** The form of UTF-16 or UTF-32 that bytes are in which hold NUL; null where they are none. */
  static @Nullable Charset wide(byte[] bytes) {
    if (beyondAscii(bytes) < LEAST_BEYOND_ASCII * bytes.length) {
      return null;
    }
    Charset best = null;
    long most = 0;
    for (Charset charset : WIDE) {
      long basic = basicLetters(bytes, charset);
      // Every script is written with spaces, line ends or digits from the first 128 characters;
      // in the wrong byte order there are none.
      if (basic > most) {
        best = charset;
        most = basic;
      }
    }
    return best;
  }

  private static int beyondAscii(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    return count;
  }

  /** How many characters are ASCII; -1 where the bytes are no text in this encoding. */
  private static long basicLetters(byte[] bytes, Charset charset) {
    CharBuffer text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return -1; // an answer: these bytes mean nothing in it
    }
    long basic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean control = type == Character.CONTROL && "\t\n\u000b\f\r".indexOf(c) < 0;
      if (control || type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
        return -1;
      }
      basic += c < 0x80 ? 1 : 0;
    }
    return basic;
  }
}
