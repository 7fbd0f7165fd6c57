package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What a version changed.
 *
 * @param number the version that the correction came with
 * @param note what changed and why, for the reader
 */
@Serdeable
public record Correction(int number, Instant published, String note) {}
