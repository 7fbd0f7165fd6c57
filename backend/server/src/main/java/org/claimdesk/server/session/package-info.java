/**
 * Signing in and out: set-up of the first administrator, browser sessions with their CSRF token,
 * and the throttle that slows guessing.
 */
@NullMarked
package org.claimdesk.server.session;

import org.jspecify.annotations.NullMarked;
