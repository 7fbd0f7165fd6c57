/**
 * Published versions as files: each export is made once, a large one by a {@linkplain
 * org.claimdesk.server.job job}, kept with its hash and the program that made it, and served from
 * there in stretches, so that a download costs no more than reading.
 */
@NullMarked
package org.claimdesk.server.report.delivery;

import org.jspecify.annotations.NullMarked;
