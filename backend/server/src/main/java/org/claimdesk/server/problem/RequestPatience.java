package org.claimdesk.server.problem;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a client may take to send a request.
 *
 * @param head from the first byte to the end of its head, and from the connection to the first
 *     request ({@code CLAIMDESK_PATIENCE_HEAD})
 * @param body from there to the end of its body, or each 20 MB of it ({@code
 *     CLAIMDESK_PATIENCE_BODY})
 */
@ConfigurationProperties("claimdesk.patience")
record RequestPatience(
    @Bindable(defaultValue = "30s") Duration head, @Bindable(defaultValue = "5m") Duration body) {}
