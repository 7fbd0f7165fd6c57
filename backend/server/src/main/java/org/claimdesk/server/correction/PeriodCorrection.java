package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.mention.TimeMention;

/**
 * A time expression that was put on the wrong days.
 *
 * @param read what the extractor read
 * @param corrected what is right
 */
@Serdeable
public record PeriodCorrection(TimeMention read, TimeMention corrected, Person by, Instant at) {}
