package org.claimdesk.server.imports;

import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.job.JobFailure;
import org.claimdesk.server.lib.Columns;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents of one import in the database until they are brought in. Only a few are in
 * memory at a time.
 */
final class Staging {

  private static final int BATCH_DOCUMENTS = 200;
  private static final long BATCH_BYTES = 4_000_000;
  private static final int LONGEST_NAME = 1_000;

  private final Handle handle;
  private final UUID job;
  private final ImportLimits limits;
  private PreparedBatch names;
  private PreparedBatch contents;
  private int number;
  private long bytes;
  private long batched;
  private int refused;
  private @Nullable JobFailure lastRefused;

  Staging(Handle handle, UUID job, ImportLimits limits) {
    this.handle = handle;
    this.job = job;
    this.limits = limits;
    this.names =
        handle.prepareBatch("INSERT INTO job_document (job, number, name) VALUES (?, ?, ?)");
    this.contents =
        handle.prepareBatch(
            """
            INSERT INTO import_document (job, number, file_name, media_type, charset, given, bytes)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), ?)
            """);
  }

  /** The content of a document that {@link #add} kept. */
  static StagedDocument read(Handle handle, UUID job, int number) {
    return handle
        .createQuery(
            """
            SELECT file_name, media_type, charset, given, bytes FROM import_document
            WHERE job = :job AND number = :number
            """)
        .bind("job", job)
        .bind("number", number)
        .map(
            (row, context) ->
                new StagedDocument(
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getString("charset"),
                    Columns.json(row, "given", ArticleMetadata.class),
                    Objects.requireNonNull(row.getBytes("bytes"))))
        .one();
  }

  /**
   * Keeps a document.
   *
   * @param name what a person knows it by
   * @throws Problem 422 when the import then holds more than an import may
   */
  void add(String name, StagedDocument document) {
    next();
    bytes += document.bytes().length;
    if (bytes > limits.bytes()) {
      throw Problem.unprocessable(
          "file",
          "The documents have more than %,d MB together, which is the limit. Import them in several parts."
              .formatted(limits.bytes() / 1_000_000));
    }
    names.add(job, number, printable(name));
    contents.add(
        job,
        number,
        document.fileName() == null ? null : printable(document.fileName()),
        document.mediaType(),
        document.charset(),
        Json.write(document.given()),
        document.bytes());
    batched += document.bytes().length;
    if (names.size() >= BATCH_DOCUMENTS || batched >= BATCH_BYTES) {
      flush();
    }
  }

  /** Notes a document that cannot be brought in, with the reason. */
  void refuse(String name, Problem problem) {
    next();
    refused++;
    lastRefused = new JobFailure(number, printable(name), problem.type(), problem.detail());
    handle.execute(
        "INSERT INTO job_failure (job, number, name, type, reason) VALUES (?, ?, ?, ?, ?)",
        job,
        number,
        lastRefused.name(),
        lastRefused.type(),
        printable(lastRefused.reason()));
  }

  /** The same, for what can be read but breaks a rule. */
  void refuse(String name, String reason) {
    refuse(name, Problem.unprocessable("file", reason));
  }

  /**
   * Writes down what is still in memory.
   *
   * @throws Problem 422 when there is nothing to bring in at all
   */
  void finish() {
    flush();
    if (number == 0) {
      throw Problem.unprocessable(
          "file",
          "There is no document in it. Send files, a ZIP archive, JSON lines or a WARC file.");
    }
    if (number == 1 && refused == 1 && lastRefused != null) {
      throw Problem.unprocessable("file", lastRefused.name() + ": " + lastRefused.reason());
    }
  }

  private void flush() {
    if (names.size() > 0) {
      names.execute();
      contents.execute();
    }
    batched = 0;
  }

  private void next() {
    number++;
    if (number > limits.documents()) {
      throw Problem.unprocessable(
          "file",
          "There are more than %,d documents in it, which is the limit. Import them in several parts."
              .formatted(limits.documents()));
    }
  }

  /** A name without what a database or a screen cannot hold; the end of it, where it is long. */
  static String printable(String name) {
    StringBuilder printable = new StringBuilder();
    name.codePoints()
        .map(
            c ->
                Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                    ? '\ufffd'
                    : c)
        .forEach(printable::appendCodePoint);
    return printable.length() > LONGEST_NAME
        ? printable.substring(printable.length() - LONGEST_NAME)
        : printable.toString();
  }
}
