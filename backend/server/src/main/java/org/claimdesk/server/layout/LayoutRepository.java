package org.claimdesk.server.layout;

import static org.claimdesk.server.lib.Columns.text;
import static org.claimdesk.server.lib.Columns.texts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.claimdesk.server.logo.Logo;
import org.jdbi.v3.core.Handle;

/** Layouts in the database. */
@Singleton
public class LayoutRepository {

  /** A dossier's layout; the plain one where nobody changed it. */
  public ReportLayout of(Handle handle, UUID dossier) {
    return handle
        .createQuery(
            """
            SELECT claim_order, sections, footer, language, version, logo, logo_alt, media_type, width, height
            FROM report_layout LEFT JOIN logo ON logo.sha256 = report_layout.logo
            WHERE dossier = :dossier
            """)
        .bind("dossier", dossier)
        .map(
            (row, context) ->
                new ReportLayout(
                    ClaimOrder.valueOf(text(row, "claim_order").toUpperCase(Locale.ROOT)),
                    texts(row, "sections").stream()
                        .map(code -> ReportSection.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toList(),
                    row.getString("footer"),
                    ReportLanguage.of(text(row, "language")),
                    row.getString("logo") == null ? null : logo(row),
                    row.getInt("version")))
        .findOne()
        .orElse(ReportLayout.PLAIN);
  }

  private static Logo logo(ResultSet row) throws SQLException {
    return new Logo(
        text(row, "logo"),
        text(row, "logo_alt"),
        text(row, "media_type"),
        row.getInt("width"),
        row.getInt("height"));
  }

  void put(Handle handle, UUID dossier, ReportLayout layout, UUID by) {
    Logo logo = layout.logo();
    handle
        .createUpdate(
            """
            INSERT INTO report_layout (dossier, claim_order, sections, footer, language, logo, logo_alt, version, updated_by)
            VALUES (:dossier, :order, :sections, :footer, :language, :logo, :alt, :version, :by)
            ON CONFLICT (dossier) DO UPDATE
            SET claim_order = excluded.claim_order, sections = excluded.sections, footer = excluded.footer,
                language = excluded.language, logo = excluded.logo, logo_alt = excluded.logo_alt,
                version = excluded.version, updated_at = now(), updated_by = excluded.updated_by
            """)
        .bind("dossier", dossier)
        .bind("order", layout.order().code())
        .bindArray(
            "sections", String.class, layout.sections().stream().map(ReportSection::code).toList())
        .bind("footer", layout.footer())
        .bind("language", layout.language().code())
        .bind("logo", logo == null ? null : logo.sha256())
        .bind("alt", logo == null ? null : logo.alt())
        .bind("version", layout.version())
        .bind("by", by)
        .execute();
  }
}
