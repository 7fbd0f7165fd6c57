package org.claimdesk.server.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * That whoever made claims was asked for comment, and what became of it.
 *
 * @param claims the claims that they were asked about
 * @param claimant who was asked: a person or body
 * @param channel how
 * @param asked the day
 * @param askedBy who of the desk asked
 * @param words what they said, word for word; null where they said nothing
 * @param answered the day of the answer; where there was none, the day until which the desk waited,
 *     if it set one; null while it waits
 * @param version grows by one with each edit
 */
@Serdeable
public record Reply(
    UUID id,
    List<UUID> claims,
    String claimant,
    Channel channel,
    LocalDate asked,
    Person askedBy,
    Outcome outcome,
    @Nullable String words,
    @Nullable LocalDate answered,
    Person createdBy,
    Instant created,
    int version) {

  /** Copies the list. */
  public Reply {
    claims = List.copyOf(claims);
  }

  /** The same, about these claims alone. */
  public Reply about(Collection<UUID> some) {
    return new Reply(
        id,
        List.copyOf(some),
        claimant,
        channel,
        asked,
        askedBy,
        outcome,
        words,
        answered,
        createdBy,
        created,
        version);
  }
}
