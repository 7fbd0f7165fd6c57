/**
 * How an article comes in: what its bytes say is read, the extractor finds its claims, and all of
 * it is stored in one transaction; and how its metadata is corrected, which resolves the time
 * expressions of its claims again.
 */
@NullMarked
package org.claimdesk.server.intake;

import org.jspecify.annotations.NullMarked;
