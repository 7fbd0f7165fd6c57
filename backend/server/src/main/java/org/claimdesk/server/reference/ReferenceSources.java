package org.claimdesk.server.reference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The whole list, which holds at most 1,000 sources.
 *
 * @param topics every topic that a source may have
 */
@Serdeable
public record ReferenceSources(List<ReferenceSource> items, List<String> topics) {

  /** Copies the lists. */
  public ReferenceSources {
    items = List.copyOf(items);
    topics = List.copyOf(topics);
  }
}
