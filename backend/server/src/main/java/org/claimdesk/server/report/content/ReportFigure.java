package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a claim, as in the extraction result.
 *
 * @param text as written, with its hedge
 * @param value the number meant; null for a range, which has {@code low} and {@code high}
 */
@Serdeable
public record ReportFigure(
    String text,
    String kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String unit,
    String modifier) {}
