package org.claimdesk.server.report.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/**
 * The bytes of an export, or a stretch of them, read from the database as they are asked for:
 * between two reads it holds no connection, however slow its reader is.
 */
final class ExportStream extends InputStream {

  private static final int STRETCH = 256 * 1024;

  private final Jdbi jdbi;
  private final ExportFiles files;
  private final ExportFile file;
  private final long end;
  private long next;
  private byte[] bytes = {};
  private int at;

  /**
   * Opens a stretch.
   *
   * @param start the first byte, from 0
   * @param end behind the last one
   */
  ExportStream(Jdbi jdbi, ExportFiles files, ExportFile file, long start, long end) {
    this.jdbi = jdbi;
    this.files = files;
    this.file = file;
    this.next = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    return isOver() ? -1 : bytes[at++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (isOver()) {
      return -1;
    }
    int some = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, some);
    at += some;
    return some;
  }

  @Override
  public int available() {
    return bytes.length - at;
  }

  /** Whether nothing is left, after reading on where that is needed. */
  private boolean isOver() throws IOException {
    if (at == bytes.length && next < end) {
      int length = (int) Math.min(STRETCH, end - next);
      bytes =
          jdbi.withHandle(handle -> files.stretch(handle, file, next, length))
              .orElseThrow(
                  () -> new IOException("the export was made anew while it was being read"));
      at = 0;
      next += length;
    }
    return at == bytes.length;
  }
}
