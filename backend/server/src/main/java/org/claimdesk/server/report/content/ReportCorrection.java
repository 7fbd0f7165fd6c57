package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.correction.ReadingKind;
import org.jspecify.annotations.Nullable;

/**
 * What the desk corrected of what the extractor had read in a claim.
 *
 * @param text the claim's words that are read so; null for its speaker
 * @param read what the extractor read, in words
 * @param corrected what is right
 */
@Serdeable
public record ReportCorrection(
    ReadingKind reading, @Nullable String text, String read, String corrected) {}
