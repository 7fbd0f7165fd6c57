package org.claimdesk.server.report.export;

import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.jspecify.annotations.Nullable;

/**
 * Where what a report says is kept at the desk, for whoever may sign in there. A file that leaves
 * the desk knows that place only where the installation has a public address, and only in versions
 * that were frozen since this is told.
 */
final class DeskLinks {

  private DeskLinks() {}

  /** The claim as it was when the report told its verdict, with its history; null if unknown. */
  static @Nullable String decision(ReportClaim claim, ReportContent content) {
    String base = base(content);
    return base == null || claim.version() == null
        ? null
        : base + "/claims/" + claim.id() + "/versions/" + claim.version();
  }

  /** The bytes of an archived copy; null if unknown. */
  static @Nullable String copy(ArchivedCopy copy, ReportClaim claim, ReportContent content) {
    String base = base(content);
    return base == null || claim.version() == null
        ? null
        : base + "/api/v1/copies/" + copy.id() + "/archive";
  }

  /** The live page, opened at the claim's words; null if unknown. */
  static @Nullable String words(ReportClaim claim) {
    return claim.version() == null ? null : claim.link();
  }

  private static @Nullable String base(ReportContent content) {
    Edition edition = content.edition();
    String address = edition == null ? null : edition.address();
    if (edition == null || address == null) {
      return null;
    }
    return address.substring(0, address.indexOf("/public/reports/" + edition.id()));
  }
}
