package org.claimdesk.server.report.export;

import org.claimdesk.server.report.content.ReportContent;

/**
 * A published version.
 *
 * @param content what {@code json} says
 * @param json its canonical JSON, as it was frozen
 * @param sha256 SHA-256 of {@code json} in UTF-8, hexadecimal
 */
public record FrozenReport(ReportContent content, String json, String sha256) {}
