package org.claimdesk.server.report.delivery;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.export.Progress;
import org.claimdesk.server.report.export.ReportFormat;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Exports in the database, each with the program that made it. */
@Singleton
class ExportFiles {

  /**
   * The version with this id.
   *
   * @throws Problem 404 when there is none
   */
  Version require(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT id, number, title, sha256, octet_length(content) AS length, published_at FROM report WHERE id = :id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new Version(
                    key(row, "id"),
                    row.getInt("number"),
                    text(row, "title"),
                    text(row, "sha256"),
                    row.getLong("length"),
                    instant(row, "published_at")))
        .findOne()
        .orElseThrow(() -> Problem.notFound("report", id));
  }

  /** The frozen content as a file, which it is without being made. */
  static ExportFile frozen(Version version) {
    return new ExportFile(
        version.id(),
        ReportFormat.JSON,
        version.fileName(ReportFormat.JSON),
        version.sha256(),
        version.length(),
        version.published());
  }

  /** The exports of a version that this program has made, by their formats. */
  Map<ReportFormat, ExportFile> made(Handle handle, Version version) {
    return handle
        .createQuery(
            """
            SELECT format, sha256, octet_length(bytes) AS length, made_at FROM report_file
            WHERE report = :report AND maker = :maker
            """)
        .bind("report", version.id())
        .bind("maker", Maker.name())
        .map(
            (row, context) -> {
              ReportFormat format = ReportFormat.ofCode(text(row, "format")).orElseThrow();
              return new ExportFile(
                  version.id(),
                  format,
                  version.fileName(format),
                  text(row, "sha256"),
                  row.getLong("length"),
                  instant(row, "made_at"));
            })
        .stream()
        .collect(
            Collectors.toMap(
                ExportFile::format,
                Function.identity(),
                (one, other) -> one,
                () -> new EnumMap<>(ReportFormat.class)));
  }

  /** Whether this program has made an export. */
  boolean isMade(Handle handle, UUID report, ReportFormat format) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT FROM report_file WHERE report = :report AND format = :format AND maker = :maker)
            """)
        .bind("report", report)
        .bind("format", format.code())
        .bind("maker", Maker.name())
        .mapTo(boolean.class)
        .one();
  }

  /** Keeps an export, in place of what another program made. */
  void keep(Handle handle, UUID report, ReportFormat format, MadeFile file) {
    try (InputStream bytes = file.open()) {
      keep(handle, report, format, file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path(), e);
    }
  }

  private static void keep(
      Handle handle, UUID report, ReportFormat format, MadeFile file, InputStream bytes) {
    handle
        .createUpdate(
            """
            INSERT INTO report_file AS f (report, format, maker, sha256, bytes)
            VALUES (:report, :format, :maker, :sha256, :bytes)
            ON CONFLICT (report, format) DO UPDATE
            SET maker = excluded.maker, sha256 = excluded.sha256, bytes = excluded.bytes, made_at = now()
            WHERE f.maker <> excluded.maker
            """)
        .bind("report", report)
        .bind("format", format.code())
        .bind("maker", Maker.name())
        .bind("sha256", file.sha256())
        .bindBinaryStream("bytes", bytes, file.length())
        .execute();
  }

  /**
   * A stretch of a file; empty when the file is there no more, because another program has made it
   * anew.
   *
   * @param from the first byte, from 0
   */
  Optional<byte[]> stretch(Handle handle, ExportFile file, long from, int length) {
    // A version's content never changes; the hash tells a file from one that took its place.
    String sql =
        file.format() == ReportFormat.JSON
            ? "SELECT substring(content FROM :from FOR :length) AS bytes FROM report WHERE id = :report"
            : """
              SELECT substring(bytes FROM :from FOR :length) AS bytes FROM report_file
              WHERE report = :report AND format = :format AND sha256 = :sha256
              """;
    var query =
        handle
            .createQuery(sql)
            .bind("report", file.report())
            .bind("from", Math.toIntExact(from + 1))
            .bind("length", length);
    if (file.format() != ReportFormat.JSON) {
      query.bind("format", file.format().code()).bind("sha256", file.sha256());
    }
    return query.map((row, context) -> Objects.requireNonNull(row.getBytes("bytes"))).findOne();
  }

  /** Lets nobody else ask for a job of this version before this transaction ends. */
  void lock(Handle handle, UUID report) {
    handle
        .createQuery("SELECT id FROM report WHERE id = :id FOR NO KEY UPDATE")
        .bind("id", report)
        .mapTo(UUID.class)
        .one();
  }

  /**
   * What makes an export of a version now.
   *
   * @param progress how far it is; null before it is begun
   */
  record Active(UUID job, @Nullable ExportProgress progress) {}

  /** What makes exports of a version now, by their formats. */
  Map<ReportFormat, Active> active(Handle handle, UUID report) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT ON (d.name) d.name, j.id, d.step, d.step_done, d.step_total
            FROM job j JOIN job_document d ON d.job = j.id
            WHERE j.kind = :kind AND j.state IN ('waiting', 'running') AND d.subject = :report ORDER BY d.name, j.id
            """)
        .bind("kind", ExportMaking.NAME)
        .bind("report", report)
        .map(
            (row, context) ->
                Map.entry(
                    ExportMaking.format(text(row, "name")),
                    new Active(key(row, "id"), progress(row))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static @Nullable ExportProgress progress(ResultSet row) throws SQLException {
    String step = row.getString("step");
    return step == null
        ? null
        : new ExportProgress(
            Progress.Step.of(step), row.getInt("step_done"), row.getInt("step_total"));
  }

  /** Puts the exports of a version on a new job's list. */
  void list(Handle handle, UUID job, UUID report, List<ReportFormat> formats) {
    for (ReportFormat format : formats) {
      handle.execute(
          "INSERT INTO job_document (job, number, name, subject) VALUES (?, ?, ?, ?)",
          job,
          formats.indexOf(format) + 1,
          ExportMaking.document(format),
          report);
    }
  }
}
