package org.claimdesk.server.event;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed.
 *
 * @param sequence its number, in the order of commit; the id of the server-sent event
 * @param type what happened, such as {@code claim.changed}
 * @param subject what kind of thing it happened to, such as {@code claim}
 * @param id that thing's key
 * @param at when
 */
@Serdeable
public record Change(long sequence, String type, String subject, UUID id, Instant at) {}
