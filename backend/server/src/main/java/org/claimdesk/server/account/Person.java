package org.claimdesk.server.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Somebody who did something, by account. */
@Serdeable
public record Person(UUID id, String name) {}
