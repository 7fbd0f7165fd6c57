package org.claimdesk.server.precedent;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.claim.ClaimArticle;
import org.jspecify.annotations.Nullable;

/**
 * A decided claim that is like another.
 *
 * @param text its words
 * @param speaker the resolved name of who says it
 * @param rating the rating that it was decided with
 * @param conclusion its verdict in one line
 * @param decided when
 * @param dossiers those that hold it, by title; at most 5
 * @param likeness how alike the two are, 0 to 1, as {@link Likeness} says
 * @param sameSpeaker whether the same speaker says both
 * @param units the units that figures of both are in
 */
@Serdeable
public record Precedent(
    UUID claim,
    String text,
    @Nullable String speaker,
    ClaimArticle article,
    String rating,
    String conclusion,
    Instant decided,
    List<PrecedentDossier> dossiers,
    double likeness,
    boolean sameSpeaker,
    List<String> units) {

  /** Copies the lists. */
  public Precedent {
    dossiers = List.copyOf(dossiers);
    units = List.copyOf(units);
  }
}
