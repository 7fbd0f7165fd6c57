package org.claimdesk.server.logo;

import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Logos in the database: each once, for ever. */
@Singleton
public class LogoRepository {

  /** For how long an answer with a logo may be kept without asking: its name is its hash. */
  public static final String FOR_EVER = "max-age=31536000, immutable";

  /** A logo with its bytes. */
  public record Kept(LogoFile file, @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

  /** Keeps a logo; whether it was not there before. */
  boolean keep(Handle handle, Kept logo, UUID by) {
    return handle
            .createUpdate(
                """
                INSERT INTO logo (sha256, media_type, width, height, bytes, created_by)
                VALUES (:sha256, :type, :width, :height, :bytes, :by)
                ON CONFLICT (sha256) DO NOTHING
                """)
            .bind("sha256", logo.file().sha256())
            .bind("type", logo.file().mediaType())
            .bind("width", logo.file().width())
            .bind("height", logo.file().height())
            .bind("bytes", logo.bytes())
            .bind("by", by)
            .execute()
        > 0;
  }

  /** The logo with this hash. */
  public Optional<LogoFile> find(Handle handle, String sha256) {
    return handle
        .createQuery("SELECT sha256, media_type, width, height FROM logo WHERE sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, context) -> file(row))
        .findOne();
  }

  /** The logo with this hash and its bytes. */
  public Optional<Kept> kept(Handle handle, String sha256) {
    return handle
        .createQuery("SELECT * FROM logo WHERE sha256 = :sha256")
        .bind("sha256", sha256)
        .map((row, context) -> new Kept(file(row), Objects.requireNonNull(row.getBytes("bytes"))))
        .findOne();
  }

  /**
   * The address that holds a logo itself (RFC 2397), for a page that fetches nothing.
   *
   * @throws IllegalStateException when it is not there: what names a logo keeps it
   */
  public static String address(Handle handle, Logo logo) {
    byte[] bytes =
        handle
            .createQuery("SELECT bytes FROM logo WHERE sha256 = :sha256")
            .bind("sha256", logo.sha256())
            .mapTo(byte[].class)
            .findOne()
            .orElseThrow(() -> new IllegalStateException("There is no logo " + logo.sha256()));
    return "data:" + logo.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static LogoFile file(ResultSet row) throws SQLException {
    return new LogoFile(
        text(row, "sha256"), text(row, "media_type"), row.getInt("width"), row.getInt("height"));
  }
}
