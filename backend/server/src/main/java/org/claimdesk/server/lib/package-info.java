/**
 * Small things that every feature's interface shares: keys, JSON, pages of a list, entity tags and
 * repeated requests.
 */
@NullMarked
package org.claimdesk.server.lib;

import org.jspecify.annotations.NullMarked;
