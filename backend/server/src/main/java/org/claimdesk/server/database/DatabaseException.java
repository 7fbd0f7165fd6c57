package org.claimdesk.server.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached; the message says why and what to do. */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
