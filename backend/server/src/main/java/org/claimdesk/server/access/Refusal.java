package org.claimdesk.server.access;

/** Why a cookie did not sign a request in. */
enum Refusal {
  /** Its session ended, by time, by signing out, or because the account was disabled. */
  SESSION_EXPIRED,
  /**
   * The request changes something and did not carry the session's CSRF token: another site may have
   * sent it.
   */
  CSRF_TOKEN_MISSING
}
