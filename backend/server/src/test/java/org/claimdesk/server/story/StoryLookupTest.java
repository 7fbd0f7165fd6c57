package org.claimdesk.server.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.likeness.Sketch;
import org.claimdesk.server.TestServer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The look-up of near copies among ten thousand articles, all of which share a few bands. */
class StoryLookupTest {
  private static final TestServer SERVER = TestServer.start();
  private static final int ARTICLES = 10_000;
  private static final int SHARED_BANDS = 4;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void readsAFewRowsOfEachBandHoweverManyArticlesShareIt() {
    String text = text();
    Sketch sketch = Sketch.of(text, List.of(Span.of(0, text.length())));
    SERVER.jdbi().useTransaction(handle -> fill(handle, sketch));
    SERVER
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("analyze article_band");
              handle.execute("analyze article_sketch");
            });
    StoryRepository stories = new StoryRepository();
    List<StoryRepository.NearCopy> copies =
        SERVER.jdbi().withHandle(handle -> stories.nearCopies(handle, sketch));
    assertEquals(1, copies.size());
    assertEquals(1, copies.getFirst().likeness().resemblance());

    String plan = SERVER.jdbi().withHandle(handle -> plan(handle, sketch));
    var scans = Pattern.compile("article_band_pkey.*rows=([\\d.]+) loops=(\\d+)").matcher(plan);
    assertTrue(scans.find(), plan);
    double read = Double.parseDouble(scans.group(1)) * Integer.parseInt(scans.group(2));
    assertTrue(read <= 64 * SHARED_BANDS + sketch.bands().length, plan);
  }

  /** Articles of random bands, all with the first bands of {@code sketch}; one with all of them. */
  private static void fill(Handle handle, Sketch sketch) {
    handle
        .createUpdate(
            """
            insert into article (id, provenance, media_type, charset, original, sha256, text, language, created_by)
            select md5(n::text)::uuid, '{}', 'text/plain', 'UTF-8', '', lpad(n::text, 64, '0'), 'x', 'en',
                   gen_random_uuid() from generate_series(1, :articles) n
            """)
        .bind("articles", ARTICLES)
        .execute();
    handle.execute(
        "insert into article_sketch (article, shingles) select id, array[1, 2, 3] from article");
    handle.execute(
        """
        insert into article_band (band, article)
        select hashtextextended(id::text, n), id from article, generate_series(1, 44) n
        """);
    List<Long> bands = new ArrayList<>();
    for (long band : sketch.bands()) {
      bands.add(band);
    }
    handle
        .createUpdate(
            "insert into article_band (band, article) select band, id from article, unnest(:bands) band")
        .bindArray("bands", Long.class, bands.subList(0, SHARED_BANDS))
        .execute();
    UUID copy = handle.createQuery("select id from article limit 1").mapTo(UUID.class).one();
    new StoryRepository().leave(handle, copy);
    new StoryRepository().insertSketch(handle, copy, sketch);
  }

  private static String plan(Handle handle, Sketch sketch) {
    List<Long> bands = new ArrayList<>();
    for (long band : sketch.bands()) {
      bands.add(band);
    }
    return String.join(
        "\n",
        handle
            .createQuery("explain (analyze, costs off, timing off) " + StoryRepository.NEAR_COPIES)
            .bindArray("bands", Long.class, bands)
            .bind("ofBand", 64)
            .bind("candidates", 16)
            .mapTo(String.class)
            .list()
            .stream()
            .map(Objects::requireNonNull)
            .toList());
  }

  private static String text() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      text.append(Integer.toString(random.nextInt(40_000), 36)).append(' ');
    }
    return text.toString();
  }
}
