package org.claimdesk.server.gate;

import java.util.Map;
import java.util.UUID;

/**
 * What the gate must know of claims beside what the report says of them.
 *
 * @param unresolved how many conversations about each claim are not resolved; none has no entry
 * @param doubted claims whose evidence changed after the verdict, with the number of the published
 *     version that tells of them, 0 where none does
 * @param untraced quotes that do not stand in their source word for word, with words that do not
 */
record GateFacts(
    Map<UUID, Integer> unresolved, Map<UUID, Integer> doubted, Map<UUID, String> untraced) {

  /** Nothing is known of any claim. */
  static final GateFacts NONE = new GateFacts(Map.of(), Map.of(), Map.of());

  GateFacts {
    unresolved = Map.copyOf(unresolved);
    doubted = Map.copyOf(doubted);
    untraced = Map.copyOf(untraced);
  }
}
