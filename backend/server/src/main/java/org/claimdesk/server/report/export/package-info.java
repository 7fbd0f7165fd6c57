/**
 * The forms in which a published version leaves the desk. Each writes from {@link
 * org.claimdesk.server.report.export.FrozenReport} alone and is the same byte for byte whenever it
 * is repeated.
 */
@NullMarked
package org.claimdesk.server.report.export;

import org.jspecify.annotations.NullMarked;
