package org.claimdesk.server.copy;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps copies, each in one transaction with its audit event, and searches them. */
@Singleton
public class CopyKeeping {

  /** In UTF-16 code units. */
  private static final int STRETCH = 100_000;

  private static final int EXCERPT_LIMIT = 10_000;

  private final Jdbi jdbi;
  private final CopyReading reading;
  private final CopyRepository copies;
  private final AuditLog audit;
  private final Events events;

  CopyKeeping(
      Jdbi jdbi, CopyReading reading, CopyRepository copies, AuditLog audit, Events events) {
    this.jdbi = jdbi;
    this.reading = reading;
    this.copies = copies;
    this.audit = audit;
    this.events = events;
  }

  /** Keeps a copy that was read. */
  public ArchivedCopy keep(Actor actor, NewCopy copy) {
    return jdbi.inTransaction(
        handle -> {
          copies.purge(handle);
          return keep(handle, actor, copy);
        });
  }

  /** Keeps a copy that was read, as a part of something greater. */
  public ArchivedCopy keep(Handle handle, Actor actor, NewCopy copy) {
    ArchivedCopy kept = copies.insert(handle, actor, copy);
    audit.append(handle, actor, "copy.kept", "copy", kept.id(), kept);
    events.publish(handle, "copy.created", "copy", kept.id());
    return kept;
  }

  /**
   * A stretch of a copy's text, of at most 100,000 characters.
   *
   * @throws Problem 404 without such a copy or where it has no text, 422 for a start outside of it
   */
  CopyText text(UUID id, int start) {
    String text =
        jdbi.withHandle(handle -> copies.textOf(handle, id))
            .orElseThrow(() -> Problem.notFound("text of copy", id));
    if (start < 0 || start > text.length()) {
      throw Problem.unprocessable(
          "start", "start is " + start + "; the text has 0 to " + text.length() + " characters.");
    }
    int end = Math.min(text.length(), start + STRETCH);
    return new CopyText(text.substring(start, end), start, text.length());
  }

  /**
   * Looks for an excerpt in a copy.
   *
   * @throws Problem 404 without such a copy, 400 or 422 for an excerpt that cannot be
   */
  ExcerptPlace find(UUID id, Excerpt excerpt) {
    String words = Field.text("excerpt", excerpt.excerpt(), EXCERPT_LIMIT);
    return jdbi.withHandle(
        handle -> {
          copies.require(handle, id);
          return find(handle, id, words);
        });
  }

  /** Looks for an excerpt in the copy of this key, first in its text, then in its whole page. */
  public ExcerptPlace find(Handle handle, UUID id, String excerpt) {
    String text = copies.textOf(handle, id).orElse(null);
    if (text == null) {
      return new ExcerptPlace(null, null, null);
    }
    Span place = new VerbatimText(text).find(excerpt);
    if (place != null) {
      return new ExcerptPlace(true, place.start(), place.end());
    }
    String page =
        copies
            .file(handle, id)
            .map(file -> reading.wholePage(file.bytes(), file.mediaType(), file.charset()))
            .orElse(null);
    boolean around = page != null && new VerbatimText(page).find(excerpt) != null;
    return new ExcerptPlace(around, null, null);
  }

  /** Whether a document says the same as the copy of this key, in its bytes or in its words. */
  public boolean isSame(Handle handle, UUID id, NewCopy document) {
    if (copies.require(handle, id).sha256().equals(document.content().sha256())) {
      return true;
    }
    String then = copies.textOf(handle, id).orElse(null);
    String now = document.content().text();
    return then != null && now != null && new VerbatimText(then).isSame(new VerbatimText(now));
  }
}
