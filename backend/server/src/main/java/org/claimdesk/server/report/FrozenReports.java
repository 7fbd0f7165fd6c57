package org.claimdesk.server.report;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.server.layout.ReportLanguage;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.report.content.CanonicalJson;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.delivery.FrozenClaims;
import org.claimdesk.server.report.delivery.FrozenContents;
import org.claimdesk.server.report.export.FrozenReport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Published versions, as they were frozen. */
@Singleton
public class FrozenReports {

  private static final int MOST_VERSIONS = 200;

  private final ReportRepository reports;
  private final FrozenContents contents;
  private final FrozenClaims claims;
  private final ObjectMapper mapper;

  FrozenReports(
      ReportRepository reports, FrozenContents contents, FrozenClaims claims, ObjectMapper mapper) {
    this.reports = reports;
    this.contents = contents;
    this.claims = claims;
    this.mapper = mapper;
  }

  /** The version {@code entry} with all that it says. */
  public FrozenReport frozen(Handle handle, ReportEntry entry) {
    return contents.require(handle, entry.id());
  }

  /** What is known of a version without what it says, if there is one with this id. */
  public Optional<ReportEntry> find(Handle handle, UUID id) {
    return reports.find(handle, id);
  }

  /** A dossier's versions, the newest first, at most {@value #MOST_VERSIONS}. */
  public List<ReportEntry> versions(Handle handle, UUID dossier) {
    return reports.page(handle, dossier, null, MOST_VERSIONS).items();
  }

  /** The newest version of a dossier; none before the first. */
  public Optional<ReportEntry> newest(Handle handle, UUID dossier) {
    return reports.newest(handle, dossier);
  }

  /** One page of the newest versions of all dossiers, the newest first. */
  public Page<ReportEntry> newestOfEach(Handle handle, @Nullable String cursor, int limit) {
    return reports.newestOfEach(handle, cursor, limit);
  }

  /** The language of each of these versions. */
  public Map<UUID, ReportLanguage> languages(Handle handle, Collection<UUID> versions) {
    return claims.languages(handle, versions);
  }

  /** The canonical JSON, which is frozen. */
  String json(ReportContent content) {
    try {
      return CanonicalJson.text(mapper.writeValueToTree(content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a report as JSON", e);
    }
  }
}
