package org.claimdesk.server.report.delivery;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.claimdesk.server.lib.Sha256;

/**
 * An export on its way from where it is made to the database: in a temporary file, so that of a
 * large one only a stretch is in memory. Closing it removes it.
 *
 * @param sha256 SHA-256 of its bytes, hexadecimal
 * @param length how many bytes it has
 */
record MadeFile(Path path, String sha256, int length) implements Closeable {

  /** What writes a file. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file. */
  static MadeFile of(Writer writer) throws IOException {
    Path path = Files.createTempFile("claimdesk-", ".export");
    try {
      MessageDigest digest = Sha256.digest();
      try (OutputStream out =
          new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest))) {
        writer.write(out);
      }
      return new MadeFile(
          path, HexFormat.of().formatHex(digest.digest()), Math.toIntExact(Files.size(path)));
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  /** Opens its bytes. */
  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + path, e);
    }
  }
}
