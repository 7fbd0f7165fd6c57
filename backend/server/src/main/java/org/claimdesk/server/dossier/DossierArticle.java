package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article that a dossier reads, in short. */
@Serdeable
public record DossierArticle(
    UUID id, @Nullable String title, @Nullable String publisher, @Nullable LocalDate published) {}
