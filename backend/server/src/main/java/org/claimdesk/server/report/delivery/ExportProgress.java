package org.claimdesk.server.report.delivery;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.report.export.Progress;

/**
 * How far the making of a file is.
 *
 * @param step what is being done: the claims are set on pages, then, of a PDF, the pages numbered
 * @param done how many claims or pages are
 * @param total of how many
 */
@Serdeable
record ExportProgress(Progress.Step step, int done, int total) {}
