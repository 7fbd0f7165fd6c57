package org.claimdesk.server.fetch;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this installation may fetch.
 *
 * @param enabled whether it fetches at all ({@code CLAIMDESK_FETCH_ENABLED})
 * @param networks blocks of addresses, such as {@code 10.1.0.0/16}, that it may fetch from though
 *     they are not public ({@code CLAIMDESK_FETCH_NETWORKS}, separated by commas)
 * @param timeout how long one page may take, redirects and robots.txt included ({@code
 *     CLAIMDESK_FETCH_TIMEOUT}, such as {@code 20s})
 */
@ConfigurationProperties("claimdesk.fetch")
public record FetchSettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Nullable List<String> networks,
    @Bindable(defaultValue = "20s") Duration timeout) {

  @Override
  public List<String> networks() {
    return networks == null ? List.of() : List.copyOf(networks);
  }
}
