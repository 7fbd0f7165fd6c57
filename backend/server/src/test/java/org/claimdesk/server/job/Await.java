package org.claimdesk.server.job;

import io.micronaut.json.tree.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.postgresql.PGConnection;

/** Waits for what a server's jobs publish. */
public final class Await {

  private static final int LISTEN_MILLIS = 60_000;

  private Await() {}

  /** The job once it has ended. */
  public static JsonNode ended(TestServer server, UUID id) {
    return server
        .jdbi()
        .withHandle(
            handle -> {
              handle.execute("LISTEN claimdesk_event");
              while (true) {
                JsonNode job = server.as(Role.READER).get("/api/v1/jobs/" + id).json();
                if (!job.get("endedAt").isNull()) {
                  handle.execute("UNLISTEN *");
                  return job;
                }
                try {
                  handle.getConnection().unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
  }
}
