package org.claimdesk.server.report.export;

import org.claimdesk.server.report.content.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * A published version.
 *
 * @param content what {@code json} says
 * @param json its canonical JSON, as it was frozen
 * @param sha256 SHA-256 of {@code json} in UTF-8, hexadecimal
 * @param logo the bytes of the logo that the content names by its hash, as an address that holds
 *     them (RFC 2397); null where it names none
 */
public record FrozenReport(
    ReportContent content, String json, String sha256, @Nullable String logo) {

  /** A version without a logo. */
  public FrozenReport(ReportContent content, String json, String sha256) {
    this(content, json, sha256, null);
  }
}
