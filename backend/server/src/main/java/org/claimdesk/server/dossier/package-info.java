/**
 * An investigation: the claims it is about, in the order its report tells them, the articles it
 * reads, how many reviews each claim needs and on which scale, and how far the work has come.
 */
@NullMarked
package org.claimdesk.server.dossier;

import org.jspecify.annotations.NullMarked;
