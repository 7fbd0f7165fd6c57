package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A request to make two claims of one.
 *
 * @param at index, in the article's text, of the first UTF-16 code unit that is the second's; white
 *     space and the punctuation that joins the two belong to neither
 */
@Serdeable
public record ClaimSplit(@Nullable Integer at) {}
