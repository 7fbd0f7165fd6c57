package org.claimdesk.server.job;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.problem.Problem;

/** Work of which a test can see what was stored, in the table {@code handled}. */
@Singleton
final class TestKind implements JobKind {

  static final String NAME = "test";

  /**
   * A document of such a name is read once its latch is open; the other latch says that it began.
   */
  record Gate(CountDownLatch reached, CountDownLatch open) {
    Gate() {
      this(new CountDownLatch(1), new CountDownLatch(1));
    }
  }

  final Map<String, Gate> gates = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    Gate gate = gates.get(document.name());
    if (gate != null) {
      gate.reached.countDown();
      try {
        gate.open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    switch (document.name()) {
      case "unreadable" -> throw Problem.unprocessable("file", "It is torn. Mend it.");
      case "fault" -> throw new IllegalStateException("thrown by the test");
      default -> {
        return handle -> {
          handle.execute(
              "INSERT INTO handled (job, number, by) VALUES (?, ?, ?)",
              job.id(),
              document.number(),
              actor.name());
          if (document.name().equals("refused late")) {
            throw Problem.unprocessable("file", "It came too late. Send it earlier.");
          }
          return document.name().equals("known") ? Outcome.UNCHANGED : Outcome.CHANGED;
        };
      }
    }
  }
}
