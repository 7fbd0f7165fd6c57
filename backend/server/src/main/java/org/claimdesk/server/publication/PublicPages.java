package org.claimdesk.server.publication;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.report.FrozenReports;
import org.claimdesk.server.report.ReportEntry;
import org.claimdesk.server.report.export.FrozenReport;
import org.claimdesk.server.report.export.PublicPage;
import org.claimdesk.server.report.export.PublicPage.Listed;
import org.claimdesk.server.report.export.PublicPage.Place;
import org.claimdesk.server.report.export.PublicPage.Version;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The pages of published reports, each from one snapshot of the database. */
@Singleton
class PublicPages {

  /** How many reports a page of the list has. */
  static final int LISTED = 50;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Jdbi jdbi;
  private final FrozenReports reports;

  PublicPages(Jdbi jdbi, FrozenReports reports) {
    this.jdbi = jdbi;
    this.reports = reports;
  }

  /** All reports, the newest first. */
  String list(String base, @Nullable String cursor) {
    Page<ReportEntry> page =
        jdbi.withHandle(handle -> reports.newestOfEach(handle, cursor, LISTED));
    return PublicPage.list(
        page.items().stream().map(entry -> listed(base, entry)).toList(),
        Optional.ofNullable(page.next()).map(next -> base + "/public?cursor=" + next),
        new Place(base, 0, List.of()));
  }

  private static Listed listed(String base, ReportEntry entry) {
    return new Listed(
        base + "/public/dossiers/" + entry.dossier(),
        entry.title(),
        (entry.number() == 1 ? "" : "corrected ") + DAY.format(entry.published()));
  }

  /** The newest version of a dossier's report. */
  Optional<String> dossier(String base, UUID dossier) {
    return jdbi.withHandle(
        handle ->
            reports
                .newest(handle, dossier)
                .map(
                    entry ->
                        PublicPage.report(
                            reports.frozen(handle, entry),
                            place(base, reports.versions(handle, dossier)))));
  }

  /** A version of a report. */
  Optional<String> report(String base, UUID id) {
    return found(id).map(found -> PublicPage.report(found.report(), place(base, found.versions())));
  }

  /** A claim of a version. */
  Optional<String> claim(String base, UUID id, int number) {
    return found(id)
        .flatMap(found -> PublicPage.claim(found.report(), number, place(base, found.versions())));
  }

  /** The dossier of a version, if there is such a version. */
  Optional<UUID> dossierOf(UUID report) {
    return jdbi.withHandle(handle -> reports.find(handle, report)).map(ReportEntry::dossier);
  }

  private record Found(FrozenReport report, List<ReportEntry> versions) {}

  private Optional<Found> found(UUID id) {
    return jdbi.withHandle(
        handle ->
            reports
                .find(handle, id)
                .map(
                    entry ->
                        new Found(
                            reports.frozen(handle, entry),
                            reports.versions(handle, entry.dossier()))));
  }

  private static Place place(String base, List<ReportEntry> versions) {
    return new Place(
        base,
        versions.getFirst().number(),
        versions.stream().map(entry -> new Version(entry.number(), entry.id())).toList());
  }
}
