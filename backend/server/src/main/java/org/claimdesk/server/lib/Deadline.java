package org.claimdesk.server.lib;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A moment at which something is ended, unless it is done before. */
public final class Deadline {
  private final CompletableFuture<Boolean> over;

  private Deadline(CompletableFuture<Boolean> over) {
    this.over = over;
  }

  /**
   * Runs {@code ending} after {@code limit}, on a thread that all deadlines share: it must not
   * wait.
   *
   * @param limit where it is negative, at once
   */
  public static Deadline after(Duration limit, Runnable ending) {
    CompletableFuture<Boolean> over =
        new CompletableFuture<Boolean>()
            .completeOnTimeout(true, Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
    var _ = over.thenRun(ending);
    return new Deadline(over);
  }

  /** Lifts the deadline; false where it is over already, and the end begun. */
  public boolean lift() {
    return over.cancel(false);
  }

  /** Whether it is over. */
  public boolean isOver() {
    return over.isDone() && !over.isCancelled();
  }
}
