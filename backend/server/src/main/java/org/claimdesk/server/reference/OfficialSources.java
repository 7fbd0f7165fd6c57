package org.claimdesk.server.reference;

import java.util.List;
import java.util.Optional;
import org.claimdesk.server.lib.WebHost;
import org.jdbi.v3.core.Handle;

/**
 * Who publishes figures of its own: the hosts of the listed reference sources.
 *
 * @param hosts at most 1,000
 */
public record OfficialSources(List<WebHost> hosts) {

  /** No source at all. */
  public static final OfficialSources NONE = new OfficialSources(List.of());

  /** Copies the list. */
  public OfficialSources {
    hosts = List.copyOf(hosts);
  }

  /** Those that are listed now. */
  public static OfficialSources listed(Handle handle) {
    return new OfficialSources(
        handle.createQuery("SELECT DISTINCT url FROM reference_source").mapTo(String.class).stream()
            .map(WebHost::of)
            .flatMap(Optional::stream)
            .distinct()
            .toList());
  }

  /** Whether a host belongs to one of them. */
  public boolean has(WebHost host) {
    return hosts.stream().anyMatch(host::isWithin);
  }
}
