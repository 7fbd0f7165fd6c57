package org.claimdesk.server.comment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a claim.
 *
 * @param part index of the claim's part that it is about; null for the whole claim
 * @param evidence the evidence that it is about, where it is about one
 * @param answers the comment that it answers; null for one that begins a conversation
 * @param text plain text of at most 5,000 characters; empty once deleted
 * @param mentions whom the text names as {@code @name}
 * @param edited when its author last changed it
 * @param resolved when it was found that nothing is left to say; of a conversation, its first
 *     comment alone is resolved
 * @param deleted whether its author took it back; it stays in the list only while it has answers
 */
@Serdeable
public record Comment(
    UUID id,
    UUID claim,
    @Nullable Integer part,
    @Nullable UUID evidence,
    @Nullable UUID answers,
    Person author,
    String text,
    List<Person> mentions,
    Instant created,
    @Nullable Instant edited,
    @Nullable Instant resolved,
    @Nullable Person resolvedBy,
    boolean deleted,
    int version) {

  /** Copies the list. */
  public Comment {
    mentions = List.copyOf(mentions);
  }
}
