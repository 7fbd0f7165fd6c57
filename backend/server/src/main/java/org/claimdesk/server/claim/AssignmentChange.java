package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail tells of an assignment.
 *
 * @param assignee who is to review the claim; null for anybody
 * @param former who was to before
 */
@Serdeable
public record AssignmentChange(@Nullable Person assignee, @Nullable Person former) {}
