package org.claimdesk.server.bulk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimFilter;
import org.jspecify.annotations.Nullable;

/**
 * A request to do one thing to many claims: those that are named, those that meet a filter, or
 * those that meet the filter of a saved view.
 *
 * @param claims at most 1,000
 * @param filter the worthiest 1,000 that meet it; with {@code add_to_dossier} of those that the
 *     dossier does not have, so that the same request again adds the next 1,000
 * @param view key of a view that one sees, for the worthiest 1,000 that meet its filter, likewise
 * @param account with {@code assign}: the key or name of whom to assign them to, or {@code me}
 * @param reason with {@code dismiss}: why they are no claims
 * @param dossier with {@code add_to_dossier}
 */
@Serdeable
public record NewBulkChange(
    @Nullable BulkAction action,
    @Nullable List<UUID> claims,
    @Nullable ClaimFilter filter,
    @Nullable UUID view,
    @Nullable String account,
    @Nullable String reason,
    @Nullable UUID dossier) {}
