package org.claimdesk.server.copy;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A request to copy what an address gives.
 *
 * @param fetch the address, http or https
 */
@Serdeable
record CopyRequest(@Nullable String fetch) {}
