package org.claimdesk.server.comment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment to be made.
 *
 * @param text 1 to 5,000 characters; {@code @} and an account's name mentions that person
 * @param part index of the claim's part that it is about
 * @param evidence key of the claim's evidence that it is about
 * @param answers key of the comment that it answers
 */
@Serdeable
public record NewComment(
    @Nullable String text,
    @Nullable Integer part,
    @Nullable UUID evidence,
    @Nullable UUID answers) {}
