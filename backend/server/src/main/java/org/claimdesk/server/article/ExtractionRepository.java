package org.claimdesk.server.article;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.PassageMention;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.mention.TimeMention;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;

/** What extractors found in articles, in the database: of each article one is current. */
@Singleton
public class ExtractionRepository {
  private static final String CURRENT = "current";

  UUID insert(Handle handle, NewArticle article, Mentions mentions) {
    return insert(handle, article.id(), article.extraction().extractor(), mentions, CURRENT);
  }

  /**
   * Stores what an extractor found in an article.
   *
   * @param state {@code current}, or {@code proposed} until somebody accepts it
   * @return its key
   */
  public UUID insert(
      Handle handle,
      UUID article,
      Extraction.Extractor extractor,
      Mentions mentions,
      String state) {
    UUID id = Keys.next();
    handle
        .createUpdate(
            """
            insert into extraction (id, article, name, version, model, state, passages, sentences, quantities, times,
                                    attributions)
            values (:id, :article, :name, :version, :model, :state, :passages::jsonb, :sentences::jsonb,
                    :quantities::jsonb, :times::jsonb, :attributions::jsonb)
            """)
        .bind("id", id)
        .bind("article", article)
        .bind("name", extractor.name())
        .bind("version", extractor.version())
        .bind("model", extractor.model())
        .bind("state", state)
        .bind("passages", Json.write(mentions.passages()))
        .bind("sentences", Json.write(mentions.sentences()))
        .bind("quantities", Json.write(mentions.quantities()))
        .bind("times", Json.write(mentions.times()))
        .bind("attributions", Json.write(mentions.attributions()))
        .execute();
    return id;
  }

  /**
   * The text of an article with what was found in it.
   *
   * @throws Problem 404 when there is none
   */
  public AnalysedText requireText(Handle handle, UUID id) {
    return analysed(handle, id, "");
  }

  /**
   * As {@link #requireText}, for who adds or changes claims: until this transaction ends, nobody
   * deletes the article, corrects it or extracts it again.
   */
  public AnalysedText holdText(Handle handle, UUID id) {
    return analysed(handle, id, " for share of a");
  }

  private static AnalysedText analysed(Handle handle, UUID id, String locking) {
    return handle
        .createQuery(
            """
            select %s, a.language, a.text, e.id as extraction, e.passages, e.sentences, e.quantities, e.times,
                   e.attributions
            from article a
            """
                    .formatted(ArticleRow.METADATA)
                + ArticleRow.EXTRACTION
                + " where a.id = :id"
                + locking)
        .bind("id", id)
        .map(
            (row, context) ->
                new AnalysedText(
                    ArticleRow.metadata(row),
                    text(row, "language"),
                    text(row, "text"),
                    key(row, "extraction"),
                    new Mentions(
                        jsonList(row, "passages", PassageMention.class),
                        jsonList(row, "sentences", Selector.class),
                        jsonList(row, "quantities", QuantityMention.class),
                        jsonList(row, "times", TimeMention.class),
                        jsonList(row, "attributions", AttributionMention.class))))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", id));
  }

  /**
   * The text of an article that is extracted again: until this transaction ends, nobody else
   * changes it or adds claims to it.
   *
   * @throws Problem 404 when there is none
   */
  public AnalysedText lockText(Handle handle, UUID id) {
    return analysed(handle, id, " for update of a");
  }

  /** Forgets what another extractor proposed: it was of the article as it was before. */
  public void dropProposal(Handle handle, UUID id) {
    handle
        .createUpdate("delete from extraction where article = :id and state = 'proposed'")
        .bind("id", id)
        .execute();
  }

  /**
   * Stores what an extractor found in an article in place of what was found before.
   *
   * @return its key
   */
  public UUID replace(Handle handle, UUID id, Extraction.Extractor extractor, Mentions mentions) {
    handle.execute(
        "update extraction set state = 'replaced' where article = ? and state = 'current'", id);
    return insert(handle, id, extractor, mentions, CURRENT);
  }

  /** Makes the proposed extraction of an article the one that its claims are of. */
  public void acceptProposal(Handle handle, UUID id) {
    for (String sql :
        List.of(
            "update extraction set state = 'replaced' where article = :id and state = 'current'",
            "update extraction set state = 'current' where article = :id and state = 'proposed'",
            "update article set version = version + 1, updated = now() where id = :id")) {
      handle.createUpdate(sql).bind("id", id).execute();
    }
  }

  /** Writes the time expressions of an extraction anew. */
  public void setTimes(Handle handle, UUID extraction, List<TimeMention> times) {
    handle
        .createUpdate("update extraction set times = :times::jsonb where id = :id")
        .bind("times", Json.write(times))
        .bind("id", extraction)
        .execute();
  }
}
