package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;

/**
 * Why a decided claim needs another look: a page that its evidence rests on is not any more what it
 * was.
 *
 * @param evidence the key of that evidence, which may be gone by now
 * @param outcome whether the page {@code changed} or {@code vanished}
 * @param words what asking it again gave, as a sentence
 * @param raised when it was asked
 * @param raisedBy who asked
 */
@Serdeable
public record Doubt(
    UUID evidence,
    @Schema(
            type = "string",
            allowableValues = {"changed", "vanished"})
        String outcome,
    String words,
    Instant raised,
    Person raisedBy) {}
