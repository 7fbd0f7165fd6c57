package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * An investigation.
 *
 * @param summary in Markdown
 * @param notes what the desk writes down for itself, in Markdown; no report tells it
 * @param reviews how many reviews each of its claims needs: 1, or 2 blind ones
 * @param scale the rating scale of its report
 * @param progress how far its claims have come
 * @param reports how many versions of its report are published
 * @param archived since when nothing in it changes; null while it is worked on
 */
@Serdeable
public record Dossier(
    UUID id,
    String title,
    @Nullable String summary,
    @Nullable String notes,
    int reviews,
    String scale,
    DossierProgress progress,
    int reports,
    @Nullable Archived archived,
    int version,
    Instant created,
    Person createdBy,
    Instant updated) {}
