package org.claimdesk.server.publication;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.report.FrozenReports;
import org.claimdesk.server.report.ReportEntry;
import org.claimdesk.server.report.difference.ReportDifference;
import org.claimdesk.server.report.export.FrozenReport;
import org.claimdesk.server.report.export.PlainPage;
import org.claimdesk.server.report.export.PlainPage.Listed;
import org.claimdesk.server.report.export.PublicPage;
import org.claimdesk.server.report.export.PublicPage.Place;
import org.claimdesk.server.report.export.PublicPage.Version;
import org.claimdesk.server.report.words.ReportWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The pages of published reports. */
@Singleton
class PublicPages {

  /** How many reports a page of the list has. */
  static final int LISTED = 50;

  private final Jdbi jdbi;
  private final FrozenReports reports;
  private final LogoRepository logos;

  PublicPages(Jdbi jdbi, FrozenReports reports, LogoRepository logos) {
    this.jdbi = jdbi;
    this.reports = reports;
    this.logos = logos;
  }

  /** All reports, the newest first, in the reader's language. */
  Makeable list(String base, @Nullable String cursor, ReportLanguage reader) {
    Page<ReportEntry> page =
        jdbi.withHandle(handle -> reports.newestOfEach(handle, cursor, LISTED));
    return new Makeable(
        "list in " + reader.code() + " at " + base + " of " + page,
        () ->
            Optional.of(
                PlainPage.list(
                    listed(base, page.items()),
                    Optional.ofNullable(page.next()).map(next -> base + "/public?cursor=" + next),
                    new Place(base, 0, List.of()),
                    ReportWords.in(reader))));
  }

  private List<Listed> listed(String base, List<ReportEntry> entries) {
    Map<UUID, ReportLanguage> languages =
        jdbi.withHandle(
            handle -> reports.languages(handle, entries.stream().map(ReportEntry::id).toList()));
    return entries.stream()
        .map(
            entry ->
                new Listed(
                    base + "/public/dossiers/" + entry.dossier(),
                    entry.title(),
                    Objects.requireNonNull(languages.get(entry.id())),
                    entry.number(),
                    entry.published()))
        .toList();
  }

  /**
   * A page that can be made.
   *
   * @param told what it is made of, in a few words: while that is the same, so is the page
   */
  record Makeable(String told, Supplier<Optional<String>> making) {}

  /** A page of the newest version of a dossier's report, counted from 1. */
  Optional<Makeable> dossier(String base, UUID dossier, int page) {
    return found(handle -> reports.newest(handle, dossier))
        .map(found -> report(found, place(base, found.versions()), page));
  }

  /** A page of a version of a report, counted from 1. */
  Optional<Makeable> report(String base, UUID id, int page) {
    return found(handle -> reports.find(handle, id))
        .map(found -> report(found, place(base, found.versions()), page));
  }

  private Makeable report(Found found, Place place, int page) {
    return new Makeable(
        "page " + page + " of " + told(found, place),
        () ->
            PublicPage.report(
                frozen(found), page, place, page == 1 ? difference(found) : Optional.empty()));
  }

  /** A claim of a version. */
  Optional<Makeable> claim(String base, UUID id, int number) {
    return found(handle -> reports.find(handle, id))
        .map(
            found -> {
              Place place = place(base, found.versions());
              return new Makeable(
                  "claim " + number + " of " + told(found, place),
                  () -> PublicPage.claim(frozen(found), number, place));
            });
  }

  /** The version with what stands around it on a page: where it is read, and the other versions. */
  private static String told(Found found, Place place) {
    return found.entry().id() + " " + found.entry().sha256() + " " + place;
  }

  private FrozenReport frozen(Found found) {
    return jdbi.withHandle(handle -> reports.frozen(handle, found.entry()));
  }

  /** What it says differently than the version before; nothing for the first. */
  private Optional<ReportDifference> difference(Found found) {
    return found.versions().stream()
        .filter(each -> each.number() == found.entry().number() - 1)
        .findFirst()
        .map(
            before ->
                jdbi.withHandle(
                    handle ->
                        ReportDifference.of(
                            reports.frozen(handle, before).content(),
                            reports.frozen(handle, found.entry()).content())));
  }

  /** The logo of a version; none where it has none. */
  Optional<LogoRepository.Kept> logo(UUID report) {
    return jdbi.withHandle(
        handle ->
            reports
                .find(handle, report)
                .map(entry -> reports.frozen(handle, entry).content().logo())
                .flatMap(logo -> logos.kept(handle, logo.sha256())));
  }

  /** Whether there is such a version. */
  boolean isPublished(UUID report) {
    return jdbi.withHandle(handle -> reports.find(handle, report)).isPresent();
  }

  /** Says, in the language of a version, that a file of it will be there soon. */
  String beingMade(UUID report) {
    ReportLanguage language =
        Objects.requireNonNull(
            jdbi.withHandle(handle -> reports.languages(handle, List.of(report))).get(report));
    return PlainPage.beingMade(ReportWords.in(language));
  }

  private record Found(ReportEntry entry, List<ReportEntry> versions) {}

  private Optional<Found> found(Function<Handle, Optional<ReportEntry>> version) {
    return jdbi.withHandle(
        handle ->
            version
                .apply(handle)
                .map(entry -> new Found(entry, reports.versions(handle, entry.dossier()))));
  }

  private static Place place(String base, List<ReportEntry> versions) {
    return new Place(
        base,
        versions.getFirst().number(),
        versions.stream().map(entry -> new Version(entry.number(), entry.id())).toList());
  }
}
