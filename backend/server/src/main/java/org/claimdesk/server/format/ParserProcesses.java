package org.claimdesk.server.format;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.claimdesk.server.lib.Deadline;
import org.claimdesk.server.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parser processes: as many as there are processors, at most four, started when first needed
 * and kept for the next document. One that takes too long, or dies of a document, is replaced.
 */
final class ParserProcesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ParserProcesses.class);

  private final Duration limit;
  private final Semaphore free =
      new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), true);
  private final ConcurrentLinkedQueue<ParserProcess> idle = new ConcurrentLinkedQueue<>();

  /** Processes that may each take so long over one document. */
  ParserProcesses(Duration limit) {
    this.limit = limit;
  }

  /**
   * Asks for something of a document.
   *
   * @param wanted as {@code ParserMain} names it
   * @param page the number of the page that it is wanted of, from 1; 0 for the whole
   * @param field the field of the request that it came in, for messages
   * @throws Problem 422 where it cannot be read, or takes too long or too much memory
   */
  byte[] ask(String wanted, int page, byte[] bytes, String field) {
    free.acquireUninterruptibly();
    try {
      ParserProcess kept = idle.poll();
      ParserProcess process = kept != null && kept.isAlive() ? kept : ParserProcess.start();
      Deadline deadline = Deadline.after(limit, process::kill);
      ParserProcess.Answer answer = process.ask(wanted, page, bytes);
      if (deadline.lift()) {
        idle.add(process);
      }
      if (answer.bytes() == null) {
        throw Problem.unprocessable(field, String.valueOf(answer.refusal()));
      }
      return answer.bytes();
    } catch (IOException e) {
      LOG.warn("a parser process died of {} of {} bytes: {}", wanted, bytes.length, e.toString());
      throw Problem.unprocessable(
          field,
          "The file takes more than %d seconds or more memory than a document may. Save it anew in a simpler form, or paste its text."
              .formatted(limit.toSeconds()));
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    for (ParserProcess process = idle.poll(); process != null; process = idle.poll()) {
      process.kill();
    }
  }
}
