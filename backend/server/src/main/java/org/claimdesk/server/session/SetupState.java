package org.claimdesk.server.session;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Whether an installation waits for its first administrator.
 *
 * @param needed true until there is one
 */
@Serdeable
public record SetupState(boolean needed) {}
