package org.claimdesk.server.database;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url its JDBC address
 * @param user null when the address says
 * @param password null when the address says or none is needed
 */
record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

  /** The embedded database at {@code port} of this machine. */
  static DatabaseAddress local(int port, String password) {
    String name = EmbeddedDatabase.NAME;
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, password);
  }

  @Override
  public String toString() {
    return url;
  }
}
