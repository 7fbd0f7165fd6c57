package org.claimdesk.server.story;

import static org.claimdesk.server.lib.Columns.key;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.likeness.Sketch;
import org.claimdesk.server.lib.Columns;
import org.claimdesk.server.mention.Selector;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Stories and the sketches of articles in the database. */
@Singleton
class StoryRepository {
  /** Articles with bands in common that are compared in full. */
  static final int MAX_CANDIDATES = 16;

  /** Articles read of each band, the newest first: a text that thousands print has no end. */
  private static final int MAX_OF_BAND = 64;

  /** The lock that whoever gathers articles holds. Any number that no other lock of ours has. */
  private static final long LOCK = 0x73_74_6F_72_79L;

  /** The candidates for near copies, by the number of bands in common. */
  static final String NEAR_COPIES =
      """
      select a.id, a.story, s.shingles
      from (select b.article, count(*) as bands
            from unnest(:bands) as asked (band),
                 lateral (select article from article_band b where b.band = asked.band
                          order by article desc limit :ofBand) b
            group by b.article order by bands desc, b.article desc limit :candidates) c
           join article a on a.id = c.article join article_sketch s on s.article = a.id
      """;

  /** An article that another is a near copy of. */
  record NearCopy(UUID article, @Nullable UUID story, Sketch.Likeness likeness) {}

  /** An article's text and sentences, to compare them. */
  record ComparedText(String text, List<Selector> sentences) {}

  /**
   * Waits until no other transaction gathers articles, so that two copies that come in at once find
   * each other; held until this one ends, which it should soon.
   */
  void enter(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  /** The articles that {@code sketch} is a near copy of, the most alike first. */
  List<NearCopy> nearCopies(Handle handle, Sketch sketch) {
    return handle
        .createQuery(NEAR_COPIES)
        .bindArray("bands", Long.class, bands(sketch))
        .bind("ofBand", MAX_OF_BAND)
        .bind("candidates", MAX_CANDIDATES)
        .map(
            (row, context) ->
                new NearCopy(
                    key(row, "id"), row.getObject("story", UUID.class), sketch.to(kept(row))))
        .stream()
        .filter(copy -> copy.likeness().nearCopy())
        .sorted(
            Comparator.comparingDouble((NearCopy copy) -> copy.likeness().resemblance())
                .reversed()
                .thenComparing(NearCopy::article))
        .toList();
  }

  private static Sketch kept(ResultSet row) throws SQLException {
    Integer[] shingles = (Integer[]) row.getArray("shingles").getArray();
    return new Sketch(new long[0], Arrays.stream(shingles).mapToInt(Integer::intValue).toArray());
  }

  private static List<Long> bands(Sketch sketch) {
    return Arrays.stream(sketch.bands()).boxed().toList();
  }

  void insertSketch(Handle handle, UUID article, Sketch sketch) {
    handle
        .createUpdate("insert into article_sketch (article, shingles) values (:article, :shingles)")
        .bind("article", article)
        .bindArray("shingles", Integer.class, Arrays.stream(sketch.shingles()).boxed().toList())
        .execute();
    handle
        .createUpdate(
            "insert into article_band (band, article) select distinct unnest(:bands), :article")
        .bindArray("bands", Long.class, bands(sketch))
        .bind("article", article)
        .execute();
  }

  /** Forgets the story and the sketch of an article, if it has any. */
  void leave(Handle handle, UUID article) {
    handle.execute("delete from article_sketch where article = ?", article);
    handle.execute("delete from article_band where article = ?", article);
    handle.execute("update article set story = null where id = ? and story is not null", article);
  }

  /** Makes the stories {@code merged} one. */
  void merge(Handle handle, List<UUID> merged, UUID story) {
    if (merged.size() > 1) {
      handle
          .createUpdate("update article set story = :story where story = any(:merged)")
          .bind("story", story)
          .bindArray("merged", UUID.class, merged)
          .execute();
    }
  }

  /** Puts those of {@code articles} that have no story into this one. */
  void join(Handle handle, List<UUID> articles, UUID story) {
    handle
        .createUpdate(
            "update article set story = :story where id = any(:articles) and story is null")
        .bind("story", story)
        .bindArray("articles", UUID.class, articles)
        .execute();
  }

  /**
   * The sketch of an article, without its bands; nothing for one too short to have near copies.
   *
   * @throws Problem 404 when there is no such article
   */
  Optional<Sketch> sketch(Handle handle, UUID article) {
    return handle
        .createQuery(
            """
            select s.shingles from article a left join article_sketch s on s.article = a.id where a.id = :article
            """)
        .bind("article", article)
        .map(
            (row, context) ->
                row.getArray("shingles") == null
                    ? Optional.<Sketch>empty()
                    : Optional.of(kept(row)))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", article));
  }

  /** How many other articles the story of an article has. */
  long others(Handle handle, UUID article) {
    return handle
        .createQuery(
            """
            select count(*) from article a join article o on o.story = a.story and o.id <> a.id where a.id = :article
            """)
        .bind("article", article)
        .mapTo(Long.class)
        .one();
  }

  /**
   * The other articles of an article's story, the first that came in first, with their likeness.
   */
  List<StoryArticle> story(Handle handle, UUID article, Sketch sketch, int limit) {
    return handle
        .createQuery(
            """
            select o.id, o.title, o.publisher, o.published, o.url, o.created, s.shingles
            from article a join article o on o.story = a.story and o.id <> a.id
                 join article_sketch s on s.article = o.id
            where a.id = :article order by o.id limit :limit
            """)
        .bind("article", article)
        .bind("limit", limit)
        .map(
            (row, context) -> {
              Sketch.Likeness likeness = sketch.to(kept(row));
              return new StoryArticle(
                  key(row, "id"),
                  row.getString("title"),
                  row.getString("publisher"),
                  row.getObject("published", LocalDate.class),
                  row.getString("url"),
                  likeness.resemblance(),
                  likeness.containment(),
                  Columns.instant(row, "created"));
            })
        .list();
  }

  /**
   * The text of an article and its sentences.
   *
   * @throws Problem 404 when there is none
   */
  ComparedText text(Handle handle, UUID article) {
    return handle
        .createQuery(
            """
            select a.text, e.sentences
            from article a
                 join lateral (select sentences from extraction where article = a.id and state = 'current') e on true
            where a.id = :article
            """)
        .bind("article", article)
        .map(
            (row, context) ->
                new ComparedText(
                    Columns.text(row, "text"), Columns.jsonList(row, "sentences", Selector.class)))
        .findOne()
        .orElseThrow(() -> Problem.notFound("article", article));
  }
}
