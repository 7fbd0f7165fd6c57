/** Serves the single-page application and the generated interface description. */
@NullMarked
package org.claimdesk.server.page;

import org.jspecify.annotations.NullMarked;
