package org.claimdesk.server.database;

import org.jdbi.v3.core.Handle;

/**
 * Puts transactions in line, so that what they append is numbered in the order in which they
 * commit.
 */
public final class CommitOrder {

  /** Any number that no other advisory lock of this database uses. */
  private static final long LOCK = 0x636c61696d6465L;

  private CommitOrder() {}

  /**
   * Waits until no other transaction is between this call and its commit. Call it late in a
   * transaction, after the rows that it changes were locked: the wait for those must not hold up
   * everybody else's.
   */
  public static void enter(Handle handle) {
    handle
        .createQuery("SELECT pg_advisory_xact_lock(:lock)::text")
        .bind("lock", LOCK)
        .mapTo(String.class)
        .one();
  }
}
