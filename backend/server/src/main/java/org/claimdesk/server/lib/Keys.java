package org.claimdesk.server.lib;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes primary keys: UUIDs of version 7 (RFC 9562), which sort by the time they were made. */
public final class Keys {

  private Keys() {}

  /**
   * Returns a new key, greater than every key this process made before within the same millisecond.
   */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
