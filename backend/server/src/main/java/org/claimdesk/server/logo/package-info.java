/**
 * Logos of reports: pictures that a desk hands in, checked, written anew without what else their
 * files hold, kept once by the SHA-256 of their bytes and never changed, because published versions
 * show them.
 */
@NullMarked
package org.claimdesk.server.logo;

import org.jspecify.annotations.NullMarked;
