/**
 * What changed, told to every browser by server-sent events, from whichever server the change came.
 */
@NullMarked
package org.claimdesk.server.event;

import org.jspecify.annotations.NullMarked;
