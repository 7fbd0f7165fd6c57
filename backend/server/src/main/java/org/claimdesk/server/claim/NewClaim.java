package org.claimdesk.server.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A claim that is about to be stored, or proposed; the values are those of {@link Claim}. */
@Serdeable
public record NewClaim(
    UUID id,
    UUID extraction,
    ClaimOrigin origin,
    ClaimSpan span,
    String check,
    double checkable,
    double worth,
    List<String> kinds,
    List<ClaimReason> reasons) {
  /** The same as another claim. */
  NewClaim as(UUID key) {
    return new NewClaim(key, extraction, origin, span, check, checkable, worth, kinds, reasons);
  }
}
