/**
 * Fetches pages from addresses that people name: from public addresses only, politely, within
 * limits, and keeps what came as a web archive.
 */
@NullMarked
package org.claimdesk.server.fetch;

import org.jspecify.annotations.NullMarked;
