/**
 * What a report says, as values: everything its exports show is in {@link
 * org.claimdesk.server.report.content.ReportContent}, so that a frozen version needs nothing beside
 * itself, and {@link org.claimdesk.server.report.content.CanonicalJson} gives the bytes that its
 * hash is over.
 */
@NullMarked
package org.claimdesk.server.report.content;

import org.jspecify.annotations.NullMarked;
