package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail tells of an encoding that was corrected.
 *
 * @param before the name of the encoding that the article was read in
 * @param after the name of the one that was chosen
 * @param article the new article that was read in it; null where it is the same
 */
@Serdeable
record CorrectedEncoding(String before, String after, @Nullable UUID article) {}
