package org.claimdesk.server.comment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * What the audit trail keeps of a comment: where it is, not its words, which may be blind.
 *
 * @param version the comment's version that the change made
 */
@Serdeable
public record CommentTrace(UUID claim, int version) {}
