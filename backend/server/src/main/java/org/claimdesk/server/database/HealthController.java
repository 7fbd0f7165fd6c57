package org.claimdesk.server.database;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a supervisor whether this server can do its work. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {

  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

  private final Jdbi jdbi;

  HealthController(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Answers 200 and UP when the database answers, else 503 and DOWN. */
  @Get
  HttpResponse<Health> health() {
    try {
      jdbi.useHandle(handle -> handle.execute("SELECT 1"));
      return HttpResponse.ok(new Health("UP"));
    } catch (JdbiException e) {
      LOG.warn("the database does not answer", e);
      return HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("DOWN"));
    }
  }

  /**
   * How the server is.
   *
   * @param status UP or DOWN
   */
  @Serdeable
  record Health(String status) {}
}
