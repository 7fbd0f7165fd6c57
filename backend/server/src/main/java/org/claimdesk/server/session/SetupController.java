package org.claimdesk.server.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Makes the first administrator of a new installation. */
@Controller("/api/v1/setup")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "people")
class SetupController {

  private final Setup setup;
  private final Sessions sessions;

  SetupController(Setup setup, Sessions sessions) {
    this.setup = setup;
    this.sessions = sessions;
  }

  /** Whether this installation waits for its first administrator. */
  @Get
  SetupState setup() {
    return new SetupState(setup.isNeeded());
  }

  /**
   * Makes the first administrator and signs in: 201 with a cookie; 403 when the link is not valid
   * any more.
   */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<SessionAnswer> setUp(@Body FirstAdministrator body, HttpRequest<?> request) {
    return SessionCookie.created(
        request, sessions.open(setup.run(body.token(), body.name(), body.password())));
  }
}
