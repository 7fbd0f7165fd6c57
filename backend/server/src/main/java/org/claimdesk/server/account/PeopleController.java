package org.claimdesk.server.account;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.claimdesk.server.lib.Page;
import org.jdbi.v3.core.Jdbi;

/** The names of the desk's people, for everybody. */
@Controller("/api/v1/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "people")
class PeopleController {

  private final Jdbi jdbi;

  PeopleController(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Everybody who may sign in, by name. */
  @Get
  Page<Person> people() {
    List<Person> all = jdbi.withHandle(Accounts::people);
    return new Page<>(all, null, all.size());
  }
}
