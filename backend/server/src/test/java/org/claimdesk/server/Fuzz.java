package org.claimdesk.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Gives a reader documents that were damaged at random: as many as {@code fuzz.inputs} says (25) of
 * each, or as come in {@code fuzz.seconds}. The seed ({@code fuzz.seed}) is printed; the same seed
 * gives the same documents. What a reader fails on is kept under {@code target/fuzz}.
 */
public final class Fuzz {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_122L);
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 25);
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);

  /** What parsers look for. */
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "<!--",
          "<![CDATA[",
          "<table>",
          "</p>",
          "&#x1F4A9;",
          "&#0;",
          "&amp",
          "\"",
          "--b",
          "Content-Type: multipart/mixed; boundary=b\n",
          "Content-Transfer-Encoding: base64\n",
          "=?utf-8?B?",
          "obj<<",
          "endobj",
          "stream\n",
          "/Kids[1 0 R]",
          "/Length 99999999",
          "0 R",
          "xref",
          "%PDF-1.7",
          "PK\u0003\u0004",
          "\u0000",
          "\u00ff\u00fe",
          "\u00ef\u00bb\u00bf",
          "\u001b$B",
          "# ",
          "> ",
          "* ",
          "```",
          "[](",
          "{",
          "[",
          "-1",
          "4294967296");

  private Fuzz() {}

  /** A reader under test. */
  @FunctionalInterface
  public interface Reader {
    /** Reads a damaged document; anything thrown is a failure. */
    void read(byte[] bytes) throws IOException;
  }

  /**
   * Reads damaged copies of a document.
   *
   * @param name the name of its file
   */
  public static void damage(String name, byte[] document, Reader reader) throws IOException {
    System.out.printf("fuzz %s: seed %d%n", name, SEED);
    Random random = new Random(SEED);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    for (int i = 0; SECONDS > 0 ? System.nanoTime() < end : i < INPUTS; i++) {
      byte[] damaged = damaged(document, random);
      try {
        reader.read(damaged);
      } catch (IOException | RuntimeException | Error e) {
        Path kept = Path.of("target", "fuzz", SEED + "-" + i + "-" + name);
        Files.createDirectories(kept.getParent());
        Files.write(kept, damaged);
        throw new AssertionError("seed %d, input %d, kept as %s".formatted(SEED, i, kept), e);
      }
    }
  }

  private static byte[] damaged(byte[] document, Random random) {
    byte[] bytes = document;
    for (int left = 1 + random.nextInt(6); left > 0 && bytes.length > 0; left--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(12)));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at, length, random);
            case 1 -> spliced(bytes, at, at + length, new byte[0]);
            case 2 -> spliced(bytes, at, at, part(bytes, random.nextInt(bytes.length), length));
            case 3 -> part(bytes, 0, at);
            case 4 -> spliced(bytes, at, at, noise(random));
            default -> spliced(bytes, at, at, token(random));
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, int length, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = at; i < at + Math.min(length, 16); i++) {
      flipped[i] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[1 + random.nextInt(64)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] token(Random random) {
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    return token.repeat(1 << random.nextInt(9)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] part(byte[] bytes, int from, int length) {
    return spliced(bytes, Math.min(bytes.length, from + length), bytes.length, new byte[0], from);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    return spliced(bytes, from, to, between, 0);
  }

  /** {@code bytes} from {@code start} on, with {@code between} in the place of [from, to). */
  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between, int start) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, start, from - start);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
