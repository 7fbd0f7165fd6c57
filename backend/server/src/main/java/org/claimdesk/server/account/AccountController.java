package org.claimdesk.server.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.lib.EntityTag;
import org.claimdesk.server.lib.Page;
import org.jspecify.annotations.Nullable;

/** The people of the desk, for its administrators. */
@Controller("/api/v1/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "people")
class AccountController {

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** All accounts, by name. */
  @Get
  Page<Account> accounts() {
    List<Account> all = accounts.all();
    return new Page<>(all, null, all.size());
  }

  /** Makes an account: 409 when the name is taken, 422 when name or password break a rule. */
  @Post
  @Status(HttpStatus.CREATED)
  HttpResponse<Account> createAccount(Actor actor, @Body NewAccount body) {
    Account account = accounts.create(actor, body.name(), body.role(), body.password());
    return HttpResponse.created(account)
        .header(HttpHeaders.ETAG, EntityTag.of(account.version()))
        .header(HttpHeaders.LOCATION, "/api/v1/accounts/" + account.id());
  }

  /**
   * Changes an account's role, password or whether it is disabled; 409 when nobody could administer
   * any more.
   */
  @Patch("/{id}")
  HttpResponse<Account> changeAccount(
      Actor actor,
      UUID id,
      @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
      @Body AccountChange body) {
    Account account = accounts.change(actor, id, EntityTag.requireVersion(ifMatch), body);
    return HttpResponse.ok(account).header(HttpHeaders.ETAG, EntityTag.of(account.version()));
  }
}
