package org.claimdesk.server.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.report.content.ReportContent;

/**
 * A published version.
 *
 * @param entry its members stand beside {@code content}
 * @param content all that it says, as it was frozen
 */
@Serdeable
public record Report(@JsonUnwrapped ReportEntry entry, ReportContent content) {}
