/** What was done, by whom and when, as a chain of hashes in which a change to any row shows. */
@NullMarked
package org.claimdesk.server.audit;

import org.jspecify.annotations.NullMarked;
