package org.claimdesk.server.report.delivery;

import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.export.FrozenReport;
import org.jdbi.v3.core.Handle;

/** What published versions say, as it was frozen. */
@Singleton
public class FrozenContents {

  /** The one that was asked for last, as long as there is memory: its pages are read in a row. */
  private volatile SoftReference<FrozenReport> last = new SoftReference<>(null);

  /**
   * The version with this id, with all that it says.
   *
   * @throws Problem 404 when there is none
   */
  public FrozenReport require(Handle handle, UUID id) {
    FrozenReport held = last.get();
    Edition edition = held == null ? null : held.content().edition();
    if (held != null && edition != null && edition.id().equals(id)) {
      return held;
    }
    FrozenReport read = read(handle, id);
    last = new SoftReference<>(read);
    return read;
  }

  private static FrozenReport read(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT content, sha256 FROM report WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> report(handle, row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("report", id));
  }

  private static FrozenReport report(Handle handle, ResultSet row) throws SQLException {
    String json =
        new String(Objects.requireNonNull(row.getBytes("content")), StandardCharsets.UTF_8);
    ReportContent content = Objects.requireNonNull(Json.read(json, ReportContent.class));
    Logo logo = content.logo();
    return new FrozenReport(
        content,
        json,
        text(row, "sha256"),
        logo == null ? null : LogoRepository.address(handle, logo));
  }
}
