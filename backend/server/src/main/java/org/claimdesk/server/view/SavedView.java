package org.claimdesk.server.view;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.claim.ClaimFilter;

/**
 * A named choice of claims.
 *
 * @param name 1 to 100 characters, of its owner's views without regard to case the only one
 * @param shared whether everybody sees it
 * @param filter which claims; {@code assigned=me} means whoever looks
 */
@Serdeable
public record SavedView(
    UUID id,
    Person owner,
    String name,
    boolean shared,
    ClaimFilter filter,
    @Schema(
            type = "string",
            allowableValues = {"worth", "newest", "position"})
        String sort,
    int version,
    Instant created,
    Instant updated) {}
