package org.claimdesk.server.reply;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * What the audit trail keeps of a reply, once for each claim that it is about.
 *
 * @param reply its members stand beside {@code claim}
 */
@Serdeable
record ReplyTrace(UUID claim, @JsonUnwrapped Reply reply) {}
