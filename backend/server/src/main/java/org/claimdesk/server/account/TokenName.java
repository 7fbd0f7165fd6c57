package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a new token is called.
 *
 * @param name 1 to 100 characters
 */
@Serdeable
public record TokenName(String name) {}
