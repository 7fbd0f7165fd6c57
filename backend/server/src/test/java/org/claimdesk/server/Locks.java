package org.claimdesk.server;

import org.jdbi.v3.core.Handle;

/** Tells tests who waits for whom in the database. */
public final class Locks {
  private Locks() {}

  /** Returns once another transaction waits for a lock that this one holds. */
  public static void awaitWaiter(Handle holder) {
    while (!holdsSomebodyUp(holder)) {
      Thread.onSpinWait();
    }
  }

  private static boolean holdsSomebodyUp(Handle holder) {
    return holder
        .createQuery(
            """
            SELECT EXISTS (SELECT FROM pg_locks
                           WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
            """)
        .mapTo(boolean.class)
        .one();
  }
}
