package org.claimdesk.server.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to extract articles again.
 *
 * @param articles which; null for all
 * @param older only those whose claims another extractor found than this server has now
 */
@Serdeable
public record ExtractionRequest(@Nullable List<UUID> articles, @Nullable Boolean older) {}
