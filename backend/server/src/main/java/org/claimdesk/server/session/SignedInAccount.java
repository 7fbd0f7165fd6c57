package org.claimdesk.server.session;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.claimdesk.server.account.Role;

/** The account that is signed in. */
@Serdeable
public record SignedInAccount(UUID id, String name, Role role) {}
