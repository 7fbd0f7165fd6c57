package org.claimdesk.server.comment;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a comment.
 *
 * @param text 1 to 5,000 characters
 */
@Serdeable
public record CommentText(@Nullable String text) {}
