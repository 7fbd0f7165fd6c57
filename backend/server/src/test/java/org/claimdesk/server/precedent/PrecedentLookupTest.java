package org.claimdesk.server.precedent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.server.TestServer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The look-up of precedents among twenty thousand decided claims, most of which share words. */
class PrecedentLookupTest {
  private static final TestServer SERVER = TestServer.start();
  private static final UUID ASKED = UUID.fromString("019a0000-0000-7000-8000-0000000000a5");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void readsABoundedNumberOfClaimsByIndexes() {
    SERVER
        .jdbi()
        .useHandle(
            handle -> {
              fill(handle);
              handle.execute("analyze claim");
            });
    PrecedentRepository repository = new PrecedentRepository();
    List<PrecedentRepository.Candidate> candidates =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    repository.candidates(handle, repository.claim(handle, ASKED).orElseThrow()));
    assertTrue(candidates.size() <= 2 * PrecedentRepository.OF_EACH, candidates::toString);
    // Its own two numbers: one decided claim has both.
    assertEquals(
        1,
        candidates.stream()
            .filter(each -> each.likeness().words().containsAll(List.of("777", "7001")))
            .count());

    String plan = SERVER.jdbi().withHandle(PrecedentLookupTest::plan);
    assertTrue(plan.contains("Bitmap Index Scan on claim_search"), plan);
    assertTrue(plan.contains("claim_decided_speaker"), plan);
    Matcher scans = Pattern.compile("claim.*rows=([\\d.]+) loops=(\\d+)").matcher(plan);
    while (scans.find()) {
      double read = Double.parseDouble(scans.group(1)) * Integer.parseInt(scans.group(2));
      assertTrue(read <= 2 * PrecedentRepository.SHARING, plan);
    }
  }

  /** Claims of common words, five hundred speakers and two numbers; a third of them decided. */
  private static void fill(Handle handle) {
    handle.execute(
        """
        insert into article (id, provenance, media_type, charset, original, sha256, text, language, created_by)
        values ('019a0000-0000-7000-8000-0000000000a1', '{}', 'text/plain', 'UTF-8', '', repeat('0', 64), 'x', 'en',
                gen_random_uuid())
        """);
    handle.execute(
        """
        insert into extraction (id, article, name, version, model, passages, sentences, quantities, times, attributions)
        values ('019a0000-0000-7000-8000-0000000000e1', '019a0000-0000-7000-8000-0000000000a1', 'claimdesk', '0', 'm',
                '[]', '[]', '[]', '[]', '[]')
        """);
    handle.execute(
        """
        insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before, context_after,
                           checkable, worth, kinds, quantities, times, parts, reasons, speaker, status, rating)
        select case when n = 0 then '019a0000-0000-7000-8000-0000000000a5' else md5(n::text)::uuid end,
               '019a0000-0000-7000-8000-0000000000a1', '019a0000-0000-7000-8000-0000000000e1', 'extracted', n, n + 9,
               'The price of bread rose by ' || case when n = 0 then 777 else n % 1000 end || ' percent to '
                 || case when n = 0 then '7001' when n = 3 then '777 and 7001' else n::text end || ' cents this year',
               '', '', 1, 1, '{quantity}', '[{"unit": "percent"}]', '[]', '[]', '[]', 'Speaker ' || n % 500,
               case when n % 3 = 0 and n > 0 then 'decided' else 'open' end,
               case when n % 3 = 0 and n > 0 then 'true' end
        from generate_series(0, 60000) n
        """);
  }

  private static String plan(Handle handle) {
    return String.join(
        "\n",
        handle
            .createQuery(
                "explain (analyze, costs off, timing off) " + PrecedentRepository.CANDIDATES)
            .bind("words", "('777' & '7001') | ('7001' & 'bread') | ('777' & 'cent')")
            .bind("speaker", "Speaker 0")
            .bind("first", ASKED)
            .bind("sharing", PrecedentRepository.SHARING)
            .bind("ofEach", PrecedentRepository.OF_EACH)
            .mapTo(String.class)
            .list());
  }
}
