/**
 * Long work as jobs, done document by document by whichever server of the database is free: what
 * there is to do, how far it came, what failed and why. A {@link org.claimdesk.server.job.JobKind}
 * is one sort of such work.
 */
@NullMarked
package org.claimdesk.server.job;

import org.jspecify.annotations.NullMarked;
