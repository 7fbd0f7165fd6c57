/** The Claimdesk application: the server and the command line. */
@NullMarked
package org.claimdesk.server;

import org.jspecify.annotations.NullMarked;
