package org.claimdesk.server.copy;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Copies in the database. */
@Singleton
public class CopyRepository {

  private static final String SELECT =
      """
      SELECT c.id, c.sha256, o.media_type, length(o.bytes) AS bytes, c.url, c.file_name, o.title, o.publisher, o.published,
             o.characters, c.taken_at, c.taken_by, a.name
      FROM archived_copy c JOIN archived_content o ON o.sha256 = c.sha256 JOIN account a ON a.id = c.taken_by
      """;

  /** The copies of these keys; one that does not exist is not among them. */
  public Map<UUID, ArchivedCopy> findAll(Handle handle, Collection<UUID> ids) {
    return handle
        .createQuery(SELECT + "WHERE c.id = ANY (:ids)")
        .bindArray("ids", UUID.class, ids)
        .map((row, context) -> read(row))
        .stream()
        .collect(Collectors.toMap(ArchivedCopy::id, Function.identity()));
  }

  /**
   * The copy of this key.
   *
   * @throws Problem 404 when there is none
   */
  public ArchivedCopy require(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE c.id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne()
        .orElseThrow(() -> Problem.notFound("copy", id));
  }

  /** Keeps a copy; bytes that are there already are not kept again. */
  ArchivedCopy insert(Handle handle, Actor actor, NewCopy copy) {
    NewCopy.Content content = copy.content();
    handle
        .createUpdate(
            """
            INSERT INTO archived_content (sha256, media_type, charset, bytes, text, characters, title, publisher,
                                          published)
            VALUES (:sha256, :mediaType, :charset, :bytes, :text, :characters, :title, :publisher, :published)
            ON CONFLICT (sha256) DO NOTHING
            """)
        .bind("sha256", content.sha256())
        .bind("mediaType", content.mediaType())
        .bind("charset", content.charset())
        .bind("bytes", content.bytes())
        .bind("text", content.text())
        .bind("characters", content.text() == null ? null : content.text().length())
        .bind("title", content.title())
        .bind("publisher", content.publisher())
        .bind("published", content.published())
        .execute();
    UUID id = Keys.next();
    handle
        .createUpdate(
            """
            INSERT INTO archived_copy (id, sha256, url, warc, file_name, taken_at, taken_by)
            VALUES (:id, :sha256, :url, :warc, :fileName, :at, :by)
            """)
        .bind("id", id)
        .bind("sha256", content.sha256())
        .bind("url", copy.url())
        .bind("warc", copy.warc())
        .bind("fileName", copy.fileName())
        .bind("at", copy.taken())
        .bind("by", actor.id())
        .execute();
    return require(handle, id);
  }

  /**
   * Marks a copy as one that evidence rests on, which is never thrown away.
   *
   * @return false when there is no such copy
   */
  public boolean use(Handle handle, UUID id) {
    return handle
            .createUpdate("UPDATE archived_copy SET used = true WHERE id = :id")
            .bind("id", id)
            .execute()
        > 0;
  }

  /** Throws away what was copied over a week ago and never became evidence; at most 100 copies. */
  void purge(Handle handle) {
    handle.execute(
        """
        WITH gone AS (
          DELETE FROM archived_copy WHERE id IN (
            SELECT id FROM archived_copy WHERE NOT used AND taken_at < now() - interval '7 days'
            ORDER BY taken_at LIMIT 100 FOR UPDATE SKIP LOCKED)
          RETURNING id, sha256)
        DELETE FROM archived_content o WHERE sha256 IN (SELECT sha256 FROM gone)
          AND NOT EXISTS (SELECT FROM archived_copy c WHERE c.sha256 = o.sha256 AND c.id NOT IN (SELECT id FROM gone))
        """);
  }

  /** What a copy says; empty for a picture, or without such a copy. */
  public Optional<String> textOf(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT o.text FROM archived_copy c JOIN archived_content o ON o.sha256 = c.sha256
            WHERE c.id = :id AND o.text IS NOT NULL
            """)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Hands what copies say to {@code reader}, one after the other, each once; of pictures nothing.
   * Only one text is held at a time.
   */
  public void readTexts(Handle handle, Collection<UUID> ids, BiConsumer<UUID, String> reader) {
    handle
        .createQuery(
            """
            SELECT c.id, o.text FROM archived_copy c JOIN archived_content o ON o.sha256 = c.sha256
            WHERE c.id = ANY (:ids) AND o.text IS NOT NULL
            """)
        .bindArray("ids", UUID.class, ids)
        .setFetchSize(1)
        .map((row, context) -> Map.entry(key(row, "id"), text(row, "text")))
        .forEach(copy -> reader.accept(copy.getKey(), copy.getValue()));
  }

  /** A copy's bytes as they came. */
  Optional<CopyFile> file(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            SELECT o.bytes, o.media_type, o.charset, o.sha256, c.file_name
            FROM archived_copy c JOIN archived_content o ON o.sha256 = c.sha256 WHERE c.id = :id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new CopyFile(
                    row.getBytes("bytes"),
                    text(row, "media_type"),
                    row.getString("charset"),
                    text(row, "sha256"),
                    row.getString("file_name")))
        .findOne();
  }

  /** The answer that a copy was fetched as, a WARC file. */
  Optional<byte[]> warc(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT warc FROM archived_copy WHERE id = :id AND warc IS NOT NULL")
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne();
  }

  private static ArchivedCopy read(ResultSet row) throws SQLException {
    return new ArchivedCopy(
        key(row, "id"),
        text(row, "sha256"),
        text(row, "media_type"),
        row.getLong("bytes"),
        row.getString("url"),
        row.getString("file_name"),
        row.getString("title"),
        row.getString("publisher"),
        row.getObject("published", LocalDate.class),
        row.getObject("characters", Integer.class),
        instant(row, "taken_at"),
        new Person(key(row, "taken_by"), text(row, "name")));
  }

  /**
   * The bytes of a copy.
   *
   * @param charset null where the media type has none
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, written out once.
  record CopyFile(
      byte[] bytes,
      String mediaType,
      @Nullable String charset,
      String sha256,
      @Nullable String fileName) {}
}
