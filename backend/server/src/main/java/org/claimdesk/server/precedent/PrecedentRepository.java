package org.claimdesk.server.precedent;

import static org.claimdesk.server.lib.Columns.jsonList;
import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;
import static org.claimdesk.server.lib.Columns.texts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimdesk.server.claim.ClaimArticle;
import org.claimdesk.server.factcheck.FactCheck;
import org.claimdesk.server.factcheck.FactCheckRepository;
import org.jdbi.v3.core.Handle;

/** Claims that may be precedents, in the database. */
@Singleton
class PrecedentRepository {
  /** How many candidates are compared of each of the two sources, the newest of each. */
  static final int OF_EACH = 150;

  /** How many claims with words in common are looked at for the newest of them. */
  static final int SHARING = 3_000;

  private static final int MAX_DOSSIERS = 5;

  /** What {@link #candidate} reads; longer claims than this are compared by their beginning. */
  private static final String COMPARED =
      """
      select c.id, c.speaker, c.kinds, tsvector_to_array(to_tsvector('english', left(c.text, 4000))) as words,
             array(select distinct q ->> 'unit' from jsonb_array_elements(c.quantities) q
                   where q ->> 'unit' is not null) as units
      """;

  /**
   * Decided claims that share telling words with one, and those of its speaker. The look-up by
   * words stands apart, so that it goes by the index of words: asked for the newest at once,
   * PostgreSQL might read all decided claims in their order.
   */
  static final String CANDIDATES =
      """
      with sharing as materialized (
        select id from claim
        where status = 'decided' and repeats is null and search @@ cast(:words as tsquery) limit :sharing
      ), candidate as (
        (select id from sharing order by id desc limit :ofEach)
        union
        (select id from claim where status = 'decided' and repeats is null and speaker = :speaker
         order by id desc limit :ofEach)
      )
      """
          + COMPARED
          + "from candidate join claim c using (id) where c.id <> :first";

  /**
   * What of a claim is compared.
   *
   * @param first the claim that it repeats, else itself
   */
  record Candidate(UUID claim, UUID first, Likeness likeness) {}

  /** Where a precedent stands. */
  record Place(String text, ClaimArticle article, List<PrecedentDossier> dossiers) {}

  /** The claim of this key as it is compared. */
  Optional<Candidate> claim(Handle handle, UUID id) {
    return handle
        .createQuery(
            COMPARED + ", coalesce(c.repeats, c.id) as first from claim c where c.id = :id")
        .bind("id", id)
        .map((row, context) -> candidate(row, key(row, "first")))
        .findOne();
  }

  /** The claims that {@code asked} is compared with, in no order; itself is not among them. */
  List<Candidate> candidates(Handle handle, Candidate asked) {
    return handle
        .createQuery(CANDIDATES)
        .bind("words", SharedWord.query(words(handle, asked.likeness().words())))
        .bind("speaker", asked.likeness().speaker())
        .bind("first", asked.first())
        .bind("sharing", SHARING)
        .bind("ofEach", OF_EACH)
        .map((row, context) -> candidate(row, key(row, "id")))
        .list();
  }

  /** An imported fact-check as it is compared. */
  record FactCheckCandidate(FactCheck factCheck, Likeness likeness) {}

  /** The imported fact-checks that {@code asked} is compared with, in no order. */
  List<FactCheckCandidate> factChecks(Handle handle, Candidate asked) {
    return handle
        .createQuery(
            """
            with sharing as materialized (
              select id from fact_check
              where removed_at is null and search @@ cast(:words as tsquery) limit :sharing
            )
            select tsvector_to_array(to_tsvector('english', f.claim)) as words,
            """
                + FactCheckRepository.COLUMNS
                + "from sharing join fact_check f using (id) order by f.id desc limit :most")
        .bind("words", SharedWord.query(words(handle, asked.likeness().words())))
        .bind("sharing", SHARING)
        .bind("most", 2 * OF_EACH)
        .map(
            (row, context) ->
                new FactCheckCandidate(
                    FactCheckRepository.factCheck(row),
                    new Likeness(
                        Set.copyOf(texts(row, "words")),
                        row.getString("claimant"),
                        Set.of(),
                        Set.of())))
        .list();
  }

  /** How common each of these words is, by what PostgreSQL keeps for its planner. */
  private static List<SharedWord> words(Handle handle, Set<String> words) {
    return handle
        .createQuery(
            """
            select w.word, coalesce(max(f.share), 0) as share
            from unnest(:words) w (word)
                 left join (select e.word, e.share
                            from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (word, share)
                            where s.schemaname = current_schema() and s.tablename = 'claim' and s.attname = 'search') f
                 using (word)
            group by w.word
            """)
        .bindArray("words", String.class, words)
        .map((row, context) -> new SharedWord(text(row, "word"), row.getDouble("share")))
        .list();
  }

  /** Where each of {@code claims} stands, in one statement however many they are. */
  Map<UUID, Place> places(Handle handle, Collection<UUID> claims) {
    return handle
        .createQuery(
            """
            select c.id, c.text, a.id as article, a.title, a.publisher, a.published, a.url,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title) order by d.title), '[]')
                    from (select d.id, d.title from dossier_claim m join dossier d on d.id = m.dossier
                          where m.claim = c.id order by d.title limit :dossiers) d) as dossiers
            from claim c join article a on a.id = c.article where c.id = any(:claims)
            """)
        .bindArray("claims", UUID.class, claims)
        .bind("dossiers", MAX_DOSSIERS)
        .map((row, context) -> Map.entry(key(row, "id"), place(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Candidate candidate(ResultSet row, UUID first) throws SQLException {
    return new Candidate(
        key(row, "id"),
        first,
        new Likeness(
            Set.copyOf(texts(row, "words")),
            row.getString("speaker"),
            Set.copyOf(texts(row, "kinds")),
            Set.copyOf(texts(row, "units"))));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        text(row, "text"),
        new ClaimArticle(
            key(row, "article"),
            row.getString("title"),
            row.getString("publisher"),
            row.getObject("published", LocalDate.class),
            row.getString("url")),
        jsonList(row, "dossiers", PrecedentDossier.class));
  }
}
