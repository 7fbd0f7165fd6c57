package org.claimdesk.server.draft;

import static org.claimdesk.server.lib.Columns.instant;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps drafts; each call reads and changes those of its actor alone. */
@Singleton
class Drafts {
  private static final int MAX_NAME = 200;
  private static final int MAX_CONTENT = 100_000;

  /** How many one person may have; beyond it the one that was longest left alone makes room. */
  private static final int MAX_DRAFTS = 500;

  private final Jdbi jdbi;

  Drafts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** One's own draft of this name; {@link Draft#none} without one. */
  Draft find(Actor actor, String name) {
    checkName(name);
    return jdbi.withHandle(handle -> find(handle, actor, name)).orElseGet(() -> Draft.none(name));
  }

  /**
   * Keeps a draft as it is by now.
   *
   * @param version the version that it continues, 0 for a new one
   * @throws Problem 412 with the draft as it is when that is another version; 400 or 422 for a name
   *     or content out of bounds
   */
  Draft keep(Actor actor, String name, int version, NewDraft draft) {
    checkName(name);
    String content = checked(draft);
    return jdbi.inTransaction(
        handle -> {
          int kept =
              version == 0
                  ? insert(handle, actor, name, content)
                  : update(handle, actor, name, version, content);
          Draft now = find(handle, actor, name).orElseGet(() -> Draft.none(name));
          if (kept == 0) {
            throw Problem.stale(now);
          }
          return now;
        });
  }

  /**
   * Discards a draft; without one nothing happens.
   *
   * @throws Problem 412 with the draft as it is when that is not {@code version}
   */
  void discard(Actor actor, String name, int version) {
    checkName(name);
    jdbi.useTransaction(
        handle -> {
          int gone =
              handle
                  .createUpdate(
                      "delete from draft where account = :account and name = :name and version = :version")
                  .bind("account", actor.id())
                  .bind("name", name)
                  .bind("version", version)
                  .execute();
          if (gone == 0) {
            find(handle, actor, name)
                .ifPresent(
                    newer -> {
                      throw Problem.stale(newer);
                    });
          }
        });
  }

  private static int insert(Handle handle, Actor actor, String name, String content) {
    int inserted =
        handle
            .createUpdate(
                """
                insert into draft (account, name, content) values (:account, :name, :content)
                on conflict (account, name) do nothing
                """)
            .bind("account", actor.id())
            .bind("name", name)
            .bind("content", content)
            .execute();
    handle
        .createUpdate(
            """
            delete from draft where account = :account and name in
              (select name from draft where account = :account order by saved_at desc, name offset :most)
            """)
        .bind("account", actor.id())
        .bind("most", MAX_DRAFTS)
        .execute();
    return inserted;
  }

  private static int update(Handle handle, Actor actor, String name, int version, String content) {
    return handle
        .createUpdate(
            """
            update draft set content = :content, version = version + 1, saved_at = now()
            where account = :account and name = :name and version = :version
            """)
        .bind("account", actor.id())
        .bind("name", name)
        .bind("version", version)
        .bind("content", content)
        .execute();
  }

  private static Optional<Draft> find(Handle handle, Actor actor, String name) {
    return handle
        .createQuery(
            "select name, content, version, saved_at from draft where account = :account and name = :name")
        .bind("account", actor.id())
        .bind("name", name)
        .map(
            (row, context) ->
                new Draft(
                    text(row, "name"),
                    text(row, "content"),
                    row.getInt("version"),
                    instant(row, "saved_at")))
        .findOne();
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0) {
      throw Problem.badRequest(
          "name",
          "The name has "
              + name.length()
              + " characters; give 1 to "
              + MAX_NAME
              + ", without U+0000.");
    }
  }

  private static String checked(NewDraft draft) {
    String content = draft.content();
    if (content == null) {
      throw Problem.badRequest("content", "content is missing; send what was typed.");
    }
    if (content.length() > MAX_CONTENT) {
      throw Problem.unprocessable(
          "content",
          "content has "
              + content.length()
              + " characters; at most "
              + MAX_CONTENT
              + " are kept. Shorten it.");
    }
    if (content.indexOf('\0') >= 0) {
      throw Problem.unprocessable("content", "content holds U+0000; leave that character out.");
    }
    return content;
  }
}
