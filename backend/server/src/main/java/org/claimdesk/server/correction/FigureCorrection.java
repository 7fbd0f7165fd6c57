package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.mention.QuantityMention;

/**
 * A figure that was misread.
 *
 * @param read what the extractor read
 * @param corrected what is right; its {@code text} is in the words of who corrected it, which tell
 *     how precise it is
 */
@Serdeable
public record FigureCorrection(
    QuantityMention read, QuantityMention corrected, Person by, Instant at) {}
