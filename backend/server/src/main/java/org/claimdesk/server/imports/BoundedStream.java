package org.claimdesk.server.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.claimdesk.server.problem.Problem;

/** What is unpacked from a file, which must stay in proportion to the file. */
final class BoundedStream extends FilterInputStream {

  private final Budget budget;

  BoundedStream(InputStream unpacked, Budget budget) {
    super(unpacked);
    this.budget = budget;
  }

  /** How much may be unpacked from one file, with all that is in it. */
  static final class Budget {
    private final String name;
    private final long limit;
    private long spent;

    /**
     * @param name the file's name, for the message
     * @param size the file's own size, in bytes
     */
    Budget(String name, long size, ImportLimits limits) {
      this.name = name;
      this.limit = Math.max(limits.freeBytes(), size * limits.ratio());
    }

    /**
     * Counts what was unpacked.
     *
     * @throws Problem 422 when it is more than anybody would have written
     */
    void spend(long bytes) {
      spent += bytes;
      if (spent > limit) {
        throw Problem.unprocessable(
            "file",
            "%s unpacks to more than %,d MB, out of proportion to its size, as only a file made to do harm does. Unpack it and import its files."
                .formatted(name, limit / 1_000_000));
      }
    }
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    budget.spend(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    budget.spend(Math.max(n, 0));
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    budget.spend(skipped);
    return skipped;
  }
}
