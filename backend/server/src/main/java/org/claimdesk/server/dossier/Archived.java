package org.claimdesk.server.dossier;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.claimdesk.server.account.Person;

/** Who put a dossier away, and when. */
@Serdeable
public record Archived(Instant at, Person by) {}
