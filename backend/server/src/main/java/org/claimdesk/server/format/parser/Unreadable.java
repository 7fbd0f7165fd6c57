package org.claimdesk.server.format.parser;

/**
 * A document that cannot be read; the message says why and what to do, for the person who sent it.
 */
final class Unreadable extends Exception {

  Unreadable(String message) {
    super(message, null, false, false);
  }
}
