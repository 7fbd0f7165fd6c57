package org.claimdesk.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.claimdesk.server.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

class MigrationTest {

  @Test
  void everyVersionFollowsFromEmptyAndFromTheOneBefore() {
    List<MigrationInfo> all = Arrays.asList(flyway(TestDatabase.empty(), "latest").info().all());
    assertTrue(all.size() >= 3);
    String address = TestDatabase.empty();
    for (MigrationInfo migration : all) {
      String version = String.valueOf(migration.getVersion());
      // One at a time, each on a database that a program of the version before left behind.
      assertEquals(1, flyway(address, version).migrate().migrationsExecuted, migration.getScript());
    }
    assertEquals(0, flyway(address, "latest").migrate().migrationsExecuted);
    assertTrue(flyway(address, "latest").validateWithResult().validationSuccessful);
  }

  @Test
  void accountsOfTheFirstVersionStay() {
    String address = TestDatabase.empty();
    flyway(address, "1").migrate();
    var first = jdbi(address);
    first.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO account (id, name, role) VALUES ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin')"));
    flyway(address, "latest").migrate();
    String name =
        jdbi(address)
            .withHandle(
                handle -> handle.createQuery("SELECT name FROM account").mapTo(String.class).one());
    assertEquals("Ada", name);
  }

  @Test
  void claimsAdjustedBeforeOriginsToldOfItAreTold() {
    String address = TestDatabase.empty();
    flyway(address, "28").migrate();
    var before = jdbi(address);
    before.useHandle(
        handle -> {
          handle.execute(
              """
              insert into article (id, provenance, media_type, charset, original, sha256, text, language, created_by)
              values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x', repeat('0', 64),
                      'Two boats came. One left.', 'en', '019a0000-0000-7000-8000-000000000001')
              """);
          handle.execute(
              """
              insert into extraction (id, article, name, version, model, passages, sentences, quantities, times,
                                      attributions)
              values ('019a0000-0000-7000-8000-0000000000e1', '019a0000-0000-7000-8000-0000000000a1', 'claimdesk', '0',
                      'm', '[]', '[]', '[]', '[]', '[]')
              """);
          handle.execute(
              """
              insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                 context_after, checkable, worth, kinds, quantities, times, parts, reasons)
              select ('019a0000-0000-7000-8000-0000000000c' || n)::uuid, '019a0000-0000-7000-8000-0000000000a1',
                     '019a0000-0000-7000-8000-0000000000e1', 'extracted', n, n + 9, 'boats', '', '', 1, 1, '{}',
                     '[]', '[]', '[]', '[]'
              from generate_series(1, 2) n
              """);
          handle.execute(
              """
              insert into audit_event (sequence, at, actor, actor_name, action, subject, subject_id, detail,
                                       previous_hash, hash)
              values (1, now(), '019a0000-0000-7000-8000-000000000001', 'Ada', 'claim.adjusted', 'claim',
                      '019a0000-0000-7000-8000-0000000000c2', 'null', repeat('0', 64), repeat('1', 64))
              """);
        });
    flyway(address, "35").migrate();
    assertEquals(
        List.of("extracted", "adjusted"),
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery("select origin from claim order by id")
                        .mapTo(String.class)
                        .list()));
  }

  @Test
  void editsFromBeforeReadingsCouldBeCorrectedStay() {
    String address = TestDatabase.empty();
    flyway(address, "69").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into article (id, provenance, media_type, charset, original, sha256, text, language, created_by)
                    values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x', repeat('0', 64),
                            'Two boats came. One left.', 'en', '019a0000-0000-7000-8000-000000000001');
                    insert into extraction (id, article, name, version, model, passages, sentences, quantities, times,
                                            attributions)
                    select id, id, 'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]' from article;
                    insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                       context_after, checkable, worth, kinds, quantities, times, parts, reasons)
                    select id, id, id, 'adjusted', 0, 9, 'Two boats', '', '', 1, 1, '{}', '[]', '[]', '[]', '[]'
                    from article;
                    insert into claim_edit (id, claim, kind, claim_before, evidence, reviews, dossiers, created_by)
                    select id, id, 'adjusted', to_jsonb(c) - 'search', '[]', '{}', '[]', id from claim c;
                    """));
    flyway(address, "70").migrate();
    int corrected =
        jdbi(address)
            .withHandle(
                handle -> {
                  handle.execute(
                      """
                      insert into claim_edit (id, claim, kind, corrected, claim_before, evidence, reviews, dossiers, created_by)
                      select gen_random_uuid(), claim, 'corrected', 'speaker', claim_before, '[]', '{}', '[]', created_by
                      from claim_edit
                      """);
                  return handle
                      .createQuery(
                          """
                          select count(*) from claim_edit e, jsonb_populate_record(null::claim, e.claim_before) c
                          where c.corrections is null and c.text = 'Two boats'
                          """)
                      .mapTo(int.class)
                      .one();
                });
    assertEquals(2, corrected);
  }

  @Test
  void dossiersAndEvidenceOfBeforeThereWereSettingsStay() {
    String address = TestDatabase.empty();
    flyway(address, "77").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into account (id, name, role)
                    values ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin');
                    insert into article (id, provenance, media_type, charset, original, sha256, text, language, created_by)
                    values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x', repeat('0', 64),
                            'Two boats came.', 'en', '019a0000-0000-7000-8000-000000000001');
                    insert into extraction (id, article, name, version, model, passages, sentences, quantities, times,
                                            attributions)
                    select id, id, 'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]' from article;
                    insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                       context_after, checkable, worth, kinds, quantities, times, parts, reasons)
                    select id, id, id, 'extracted', 0, 9, 'Two boats', '', '', 1, 1, '{}', '[]', '[]', '[]', '[]'
                    from article;
                    insert into evidence (id, claim, url, excerpt, stance, created_by)
                    select id, id, 'https://a.example/', 'x', 'supports', '019a0000-0000-7000-8000-000000000001'
                    from claim;
                    insert into dossier (id, title, reviews, scale, created_by)
                    select id, 'Boats', 1, 'google', '019a0000-0000-7000-8000-000000000001' from claim;
                    """));
    flyway(address, "latest").migrate();
    assertEquals(
        List.of("Boats 1 false true true 0"),
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select concat_ws(' ', d.title, d.gate_version, e.primary_source::text,
                                             (d.archived_at is null)::text, (d.notes is null)::text,
                                             (select count(*) from dossier_reviewer) + (select count(*) from gate_setting))
                            from dossier d, evidence e
                            """)
                        .mapTo(String.class)
                        .list()));
  }

  @Test
  void claimsOfFrozenReportsAreFoundInTheirBytes() {
    String address = TestDatabase.empty();
    flyway(address, "95").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into account (id, name, role)
                    values ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin');
                    insert into report (id, dossier, number, title, content, sha256, published_at, published_by)
                    select ('019a0000-0000-7000-8000-0000000000b' || n)::uuid, a.id, n, 'Boats',
                           convert_to((array[
                             '{"$schema":"/x","claims":[{"id":"019a0000-0000-7000-8000-0000000000c1","text":"Größe \\"2\\" 🏞","verdict":{"rating":"true"}},{"id":"019a0000-0000-7000-8000-0000000000c2","text":"Two","verdict":null}],"title":"\\"claims\\":[]"}',
                             '{"claims":[],"title":"None"}'])[n], 'UTF8'),
                           repeat('0', 64), now(), a.id
                    from account a, generate_series(1, 2) n
                    """));
    flyway(address, "latest").migrate();
    assertEquals(
        List.of(
            "1 c1 true {\"id\":\"019a0000-0000-7000-8000-0000000000c1\",\"text\":\"Größe \\\"2\\\" 🏞\",\"verdict\":{\"rating\":\"true\"}}",
            "2 c2 none {\"id\":\"019a0000-0000-7000-8000-0000000000c2\",\"text\":\"Two\",\"verdict\":null}"),
        rows(
            address,
            """
            select concat_ws(' ', c.number, right(c.claim::text, 2), coalesce(c.rating, 'none'),
                             convert_from(substring(r.content from c.start + 1 for c.length), 'UTF8'))
            from report_claim c join report r on r.id = c.report order by c.number
            """));
  }

  @Test
  void claimsKnowTheirDayAndWhetherTheyHaveEvidence() {
    String address = TestDatabase.empty();
    flyway(address, "43").migrate();
    jdbi(address)
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into account (id, name, role) values ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin');
                  insert into article (id, published, provenance, media_type, charset, original, sha256, text, language,
                                       created_by)
                  select ('019a0000-0000-7000-8000-0000000000a' || n)::uuid,
                         case n when 1 then date '2024-02-05' end, '{}', 'text/plain', 'UTF-8', 'x',
                         repeat(n::text, 64), 'Two boats came.', 'en', '019a0000-0000-7000-8000-000000000001'
                  from generate_series(1, 2) n;
                  insert into extraction (id, article, name, version, model, passages, sentences, quantities, times,
                                          attributions)
                  select id, id, 'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]' from article;
                  insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                     context_after, checkable, worth, kinds, quantities, times, parts, reasons, repeats)
                  select id, id, id, 'extracted', 0, 9, 'Two boats', '', '', 1, 1, '{}', '[]', '[]', '[]', '[]',
                         case when id::text like '%a2' then '019a0000-0000-7000-8000-0000000000a1'::uuid end
                  from article order by id;
                  insert into evidence (id, claim, url, excerpt, stance, created_by)
                  values ('019a0000-0000-7000-8000-0000000000d1', '019a0000-0000-7000-8000-0000000000a1',
                          'https://a.example/', 'x', 'supports', '019a0000-0000-7000-8000-000000000001')
                  """);
            });
    flyway(address, "latest").migrate();
    assertEquals(
        List.of("2024-02-05 t nobody", "none t nobody"),
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select coalesce(published::text, 'none') || ' ' || case when has_evidence then 't' end || ' '
                                   || coalesce(assignee::text, 'nobody') from claim order by id
                            """)
                        .mapTo(String.class)
                        .list()));
  }

  @Test
  void evidenceAboutOnePartIsAboutThatPart() {
    String address = TestDatabase.empty();
    flyway(address, "46").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into account (id, name, role)
                        values ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin');
                        insert into article (id, provenance, media_type, charset, original, sha256, text, language,
                                             created_by)
                        values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x',
                                repeat('0', 64), 'Two boats came.', 'en', '019a0000-0000-7000-8000-000000000001');
                        insert into extraction (id, article, name, version, model, passages, sentences, quantities,
                                                times, attributions)
                        values ('019a0000-0000-7000-8000-0000000000e1', '019a0000-0000-7000-8000-0000000000a1',
                                'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]');
                        insert into claim (id, article, extraction, origin, start_offset, end_offset, text,
                                           context_before, context_after, checkable, worth, kinds, quantities, times,
                                           parts, reasons)
                        values ('019a0000-0000-7000-8000-0000000000c1', '019a0000-0000-7000-8000-0000000000a1',
                                '019a0000-0000-7000-8000-0000000000e1', 'extracted', 0, 9, 'Two boats', '', '', 1, 1,
                                '{}', '[]', '[]', '[]', '[]');
                        insert into evidence (id, claim, url, title, excerpt, stance, part, reference_value,
                                              reference_unit, version, created_by)
                        select ('019a0000-0000-7000-8000-0000000000d' || n)::uuid,
                               '019a0000-0000-7000-8000-0000000000c1', 'https://port.example/' || n, 'Port ' || n,
                               'Two boats', 'supports', (array[null, 0, 3])[n], (array[null, 2, null])[n],
                               (array[null, 'boat', null])[n], n, '019a0000-0000-7000-8000-000000000001'
                        from generate_series(1, 3) n;
                        insert into claim_edit (id, claim, kind, claim_before, evidence, reviews, dossiers, created_by)
                        select ('019a0000-0000-7000-8000-0000000000f' || n)::uuid,
                               '019a0000-0000-7000-8000-0000000000c1', 'adjusted', '{"version": 1}',
                               (array['[]', '[{"id": "019a0000-0000-7000-8000-0000000000d1",
                                               "claim": "019a0000-0000-7000-8000-0000000000c1", "part": null},
                                              {"id": "019a0000-0000-7000-8000-0000000000d3",
                                               "claim": "019a0000-0000-7000-8000-0000000000c1", "part": 1}]'])[n]::jsonb,
                               '{}', '[]', '019a0000-0000-7000-8000-000000000001'
                        from generate_series(1, 2) n;
                        """)
                    .execute());
    flyway(address, "latest").migrate();
    assertEquals(
        List.of("Port 1 {} 1", "Port 2 {0} 2 boat 2", "Port 3 {3} 3"),
        rows(
            address,
            """
            select concat_ws(' ', title, parts, trim_scale(reference_value), reference_unit, version)
            from evidence order by id
            """));
    assertEquals(
        List.of("[]", "d1 {} null", "d3 {1} null"),
        rows(
            address,
            """
            select coalesce(right(was.id::text, 2) || ' ' || was.parts::text || ' ' || coalesce(was.figure::text, 'null'),
                            t.evidence::text)
            from claim_edit t left join lateral
                 jsonb_to_recordset(t.evidence) as was (id uuid, claim uuid, parts integer[], figure integer) on true
            order by t.id, was.id
            """),
        "as a change of bounds is taken back from it");
    assertEquals(
        List.of("Port 2", "Port 3"),
        rows(
            address,
            "select title from evidence where search @@ to_tsquery('english', 'port') and parts <> '{}' order by id"));
  }

  @Test
  void whatIsKnownOfWhereMetadataComeFromStays() {
    String address = TestDatabase.empty();
    flyway(address, "42").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into article (id, title, provenance, media_type, charset, original, sha256, text, language,
                                         created_by)
                    values ('019a0000-0000-7000-8000-000000000002', 'Tin',
                            '{"title": "corrected", "publisher": null, "authors": null, "published": "header", "url": null}',
                            'text/plain', 'UTF-8', 'x', repeat('0', 64), 'x', 'en', '019a0000-0000-7000-8000-000000000001')
                    """));
    flyway(address, "latest").migrate();
    String known =
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select concat_ws(' ', provenance #>> '{title,origin}', provenance #>> '{published,certainty}',
                                             coalesce(provenance #>> '{url,origin}', 'none'),
                                             provenance #>> '{language,origin}') from article
                            """)
                        .mapTo(String.class)
                        .one());
    assertEquals("corrected likely none detected", known);
  }

  @Test
  void claimsBeforeTheirBoundsChangedAreVersionsAndReviewsThatWereSeenAreKnown() {
    String address = TestDatabase.empty();
    flyway(address, "43").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into account (id, name, role)
                        select ('019a0000-0000-7000-8000-00000000000' || n)::uuid, 'Reviewer ' || n, 'reviewer'
                        from generate_series(1, 2) n;
                        insert into article (id, provenance, media_type, charset, original, sha256, text, language,
                                             created_by)
                        values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x',
                                repeat('0', 64), 'Two boats came.', 'en', '019a0000-0000-7000-8000-000000000001');
                        insert into extraction (id, article, name, version, model, passages, sentences, quantities,
                                                times, attributions)
                        values ('019a0000-0000-7000-8000-0000000000e1', '019a0000-0000-7000-8000-0000000000a1',
                                'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]');
                        insert into claim (id, article, extraction, origin, start_offset, end_offset, text,
                                           context_before, context_after, checkable, worth, kinds, quantities, times,
                                           parts, reasons, status, version)
                        values ('019a0000-0000-7000-8000-0000000000c1', '019a0000-0000-7000-8000-0000000000a1',
                                '019a0000-0000-7000-8000-0000000000e1', 'extracted', 0, 9, 'Two boats', '', '', 1, 1,
                                '{}', '[]', '[]', '[]', '[]', 'disputed', 4);
                        insert into claim_edit (id, claim, kind, claim_before, evidence, reviews, dossiers, created_by)
                        values ('019a0000-0000-7000-8000-0000000000d1', '019a0000-0000-7000-8000-0000000000c1',
                                'adjusted', '{"version": 1, "text": "Two boats came"}', '[]', '{}', '[]',
                                '019a0000-0000-7000-8000-000000000001');
                        insert into review (id, claim, reviewer, rating, conclusion, rationale)
                        select ('019a0000-0000-7000-8000-0000000000f' || n)::uuid,
                               '019a0000-0000-7000-8000-0000000000c1',
                               ('019a0000-0000-7000-8000-00000000000' || n)::uuid,
                               (array['true', 'false'])[n], 'Words', ''
                        from generate_series(1, 2) n;
                        """)
                    .execute());
    flyway(address, "latest").migrate();
    assertEquals(
        "1 Two boats came 2, of parts: [] [] []",
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select concat_ws(' ', version, state ->> 'text',
                                             (select count(*) from review where disclosed_at is not null and not informed) || ', of parts:',
                                             (select string_agg(findings::text, ' ') from review),
                                             (select findings from claim_edit))
                            from claim_version
                            """)
                        .mapTo(String.class)
                        .one()));
  }

  @Test
  void commentsOfClaimsMergedBeforeAreKnown() {
    String address = TestDatabase.empty();
    flyway(address, "69").migrate();
    jdbi(address)
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into account (id, name, role)
                        values ('019a0000-0000-7000-8000-000000000001', 'Ada', 'reviewer');
                        insert into article (id, provenance, media_type, charset, original, sha256, text, language,
                                             created_by)
                        values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', 'x',
                                repeat('0', 64), 'Two boats came.', 'en', '019a0000-0000-7000-8000-000000000001');
                        insert into extraction (id, article, name, version, model, passages, sentences, quantities,
                                                times, attributions)
                        values ('019a0000-0000-7000-8000-0000000000e1', '019a0000-0000-7000-8000-0000000000a1',
                                'claimdesk', '0', 'm', '[]', '[]', '[]', '[]', '[]');
                        insert into claim (id, article, extraction, origin, start_offset, end_offset, text,
                                           context_before, context_after, checkable, worth, kinds, quantities, times,
                                           parts, reasons)
                        values ('019a0000-0000-7000-8000-0000000000c1', '019a0000-0000-7000-8000-0000000000a1',
                                '019a0000-0000-7000-8000-0000000000e1', 'adjusted', 0, 9, 'Two boats', '', '', 1, 1,
                                '{}', '[]', '[]', '[]', '[]');
                        insert into claim_edit (id, claim, kind, other, claim_before, other_before, evidence, reviews,
                                                dossiers, created_by)
                        values ('019a0000-0000-7000-8000-0000000000d1', '019a0000-0000-7000-8000-0000000000c1', 'merged',
                                '019a0000-0000-7000-8000-0000000000c2', '{}', '{}', '[]', '{}', '[]',
                                '019a0000-0000-7000-8000-000000000001');
                        insert into comment (id, claim, author, text)
                        select ('019a0000-0000-7000-8000-0000000000b' || n)::uuid,
                               '019a0000-0000-7000-8000-0000000000c1', '019a0000-0000-7000-8000-000000000001', 'x'
                        from generate_series(1, 2) n;
                        insert into audit_event (sequence, at, actor, actor_name, action, subject, subject_id, detail,
                                                 previous_hash, hash)
                        select n, now(), '019a0000-0000-7000-8000-000000000001', 'Ada', 'comment.added', 'comment',
                               ('019a0000-0000-7000-8000-0000000000b' || n)::uuid,
                               json_build_object('claim', '019a0000-0000-7000-8000-0000000000c' || n, 'version', 1),
                               repeat('0', 64), repeat(n::text, 64)
                        from generate_series(1, 2) n
                        """)
                    .execute());
    flyway(address, "latest").migrate();
    assertEquals(
        "019a0000-0000-7000-8000-0000000000b2 019a0000-0000-7000-8000-0000000000c2",
        jdbi(address)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select string_agg(was.id || ' ' || was.claim, ' ')
                            from claim_edit, jsonb_to_recordset(comments) as was (id uuid, claim uuid)
                            """)
                        .mapTo(String.class)
                        .one()));
  }

  private static Flyway flyway(String address, String target) {
    return Flyway.configure().dataSource(address, null, null).target(target).load();
  }

  private static List<String> rows(String address, String sql) {
    return jdbi(address).withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private static org.jdbi.v3.core.Jdbi jdbi(String address) {
    return org.jdbi.v3.core.Jdbi.create(address);
  }
}
