/**
 * Who looks at which claim just now, so that two people do not do the same work. It says nothing of
 * what they read or write there, and is forgotten a minute after their page last told of itself.
 */
@NullMarked
package org.claimdesk.server.presence;

import org.jspecify.annotations.NullMarked;
