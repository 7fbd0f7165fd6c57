/**
 * What is done to many claims at once: assigning them, dismissing them, adding them to a dossier.
 * Each request is one transaction that leaves out the claims it cannot be done to and says why, and
 * is kept, so that all of it can be taken back exactly.
 */
@NullMarked
package org.claimdesk.server.bulk;

import org.jspecify.annotations.NullMarked;
