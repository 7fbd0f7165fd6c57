package org.claimdesk.server.job;

import org.claimdesk.server.account.Actor;
import org.jdbi.v3.core.Handle;

/**
 * One sort of long work. A singleton that implements it is found by the runner; {@link Jobs#start}
 * begins a job of it.
 *
 * <p>Each document is handled in two halves. {@link #read} does what takes time, outside of any
 * transaction, and for several documents at once. What it returns is stored in one transaction
 * together with the job's own progress, so that a server that is killed at any moment leaves no
 * document half done, and no document is done twice.
 */
public interface JobKind {

  /** Its name in the database and on the wire, such as {@code import}. */
  String name();

  /**
   * Reads one document. It may be read again, when a server was killed before the result was
   * stored.
   *
   * @param actor whose job it is
   * @throws org.claimdesk.server.problem.Problem when it cannot be handled: its detail becomes the
   *     reason, and the job goes on with the next
   */
  Work read(Actor actor, Job job, JobDocument document);

  /** What was read, ready to be stored. It is closed afterwards, stored or not. */
  @FunctionalInterface
  interface Work extends AutoCloseable {

    /**
     * Stores it, in the transaction that also counts the document. The job's row is locked; what
     * takes {@link org.claimdesk.server.database.CommitOrder} comes last.
     *
     * @throws org.claimdesk.server.problem.Problem when it cannot be stored after all
     */
    Outcome store(Handle handle);

    /** Lets go of what it holds beside memory. */
    @Override
    default void close() {
      // Most hold nothing.
    }
  }

  /** What came of a document. */
  enum Outcome {
    /** Something is new or different now. */
    CHANGED,
    /** There was nothing to do. */
    UNCHANGED
  }
}
