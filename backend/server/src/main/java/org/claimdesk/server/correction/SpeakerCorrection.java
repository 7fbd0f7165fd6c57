package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was laid into the wrong mouth.
 *
 * @param read whom the extractor took for the speaker; null for the article itself
 * @param corrected who says it; null for the article itself
 */
@Serdeable
public record SpeakerCorrection(
    @Nullable String read, @Nullable String corrected, Person by, Instant at) {}
