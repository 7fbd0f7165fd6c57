package org.claimdesk.server.account;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.lib.Page;

/** A person's own API tokens. */
@Controller("/api/v1/tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "people")
class TokenController {

  private final ApiTokens tokens;

  TokenController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** The caller's tokens, the newest first. */
  @Get
  Page<ApiToken> tokens(Actor actor) {
    List<ApiToken> all = tokens.of(actor);
    return new Page<>(all, null, all.size());
  }

  /** Makes a token that acts as the caller; only this answer shows it. */
  @Post
  @Status(HttpStatus.CREATED)
  NewApiToken createToken(Actor actor, @Body TokenName body) {
    return tokens.create(actor, body.name());
  }

  /** Deletes a token of the caller. */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void deleteToken(Actor actor, UUID id) {
    tokens.delete(actor, id);
  }
}
