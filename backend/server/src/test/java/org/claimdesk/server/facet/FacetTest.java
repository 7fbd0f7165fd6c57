package org.claimdesk.server.facet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.review.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  /** 240 claims of four articles that differ in everything that is counted. */
  @BeforeAll
  static void fill() {
    TestDesk desk = new TestDesk(SERVER);
    for (int i = 0; i < 4; i++) {
      String article = desk.article("Article " + i);
      int number = i;
      SERVER
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("delete from claim where article = ?::uuid", article);
                handle.execute(
                    "update article set published = make_date(2024, ?, 3), publisher = ? where id = ?::uuid",
                    number + 1,
                    number < 3 ? "Post" : "100% \"News\" \\ Daily",
                    article);
                handle
                    .createUpdate(
                        """
                        insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                                           context_after, checkable, worth, kinds, quantities, times, parts, reasons, speaker,
                                           publisher, status, rating)
                        select gen_random_uuid(), a.id, e.id, 'extracted', n, n + 1, 'Bridge ' || n, '', '', 0.9, n / 60.0,
                               case n % 3 when 0 then '{quantity,poll}' when 1 then '{quote}' else '{}' end::text[],
                               '[]', '[]', '[]', '[]',
                               case when n % 2 = 0 then 'Speaker ' || n % 26 end, a.publisher,
                               case when n < 6 then 'decided' else 'open' end, case when n < 6 then 'false' end
                        from article a join extraction e on e.article = a.id, generate_series(0, 59) n
                        where a.id = :article::uuid
                        """)
                    .bind("article", article)
                    .execute();
              });
    }
    List<String> some =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select id::text from claim where status = 'open' order by worth, id limit 7")
                        .mapTo(String.class)
                        .list());
    desk.dossier("Bridges", 1, some.toArray(String[]::new));
    desk.evidence(some.getFirst(), "https://a.example/", "x", "supports");
    for (String claim : some.subList(2, 5)) {
      REVIEWER.put("/api/v1/claims/" + claim + "/assignment", "{\"account\": \"me\"}");
    }
    // At the end: joining a dossier sees anew whether a claim is doubted.
    SERVER
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("update claim set doubt = 'changed' where id::text = any (:ids)")
                    .bindArray("ids", String.class, some.subList(1, 4))
                    .execute());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "status=open",
        "status=open,decided&kind=poll",
        "kind=poll&speaker=Speaker%204",
        "publisher=Post&minWorth=0.5",
        "from=2024-02-01&to=2024-04-01&status=open",
        "q=bridge&evidence=no",
        "assigned=me",
        "reopened=yes",
        "reopened=no&kind=poll",
        "assigned=nobody&rating=false"
      })
  void eachCountIsWhatTheListHoldsWhenItIsChosen(String filter) {
    for (JsonNode facet : facets(filter, 100)) {
      String name = TestDesk.text(facet, "name");
      for (JsonNode value : facet.get("values").values()) {
        String chosen = TestDesk.text(value, "value");
        String query =
            name.equals("month")
                ? without(without(filter, "from"), "to")
                    + "&from="
                    + chosen
                    + "-01&to="
                    + next(chosen)
                : without(filter, name)
                    + "&"
                    + name
                    + "="
                    + URLEncoder.encode(chosen, StandardCharsets.UTF_8);
        assertEquals(total(query), value.get("claims").getIntValue(), filter + " then " + query);
      }
    }
  }

  @Test
  void reopenedClaimsAreCountedAmongAllAndFound() {
    JsonNode reopened = facet(facets("", 3), "reopened");
    assertEquals(1, reopened.get("values").size(), "those that were not are no value");
    assertEquals(3, reopened.get("values").get(0).get("claims").getIntValue());
    assertEquals(3, total("reopened=yes"));
    assertEquals(240 - 3, total("reopened=no"));
    assertEquals(400, REVIEWER.get("/api/v1/claims?reopened=perhaps").status());
  }

  @Test
  void showsTheMostFrequentAndSaysHowManyOthersThereAre() {
    JsonNode speakers = facet(facets("", 3), "speaker");
    assertEquals(3, speakers.get("values").size());
    assertEquals(10, speakers.get("others").getIntValue());
    assertTrue(!speakers.get("more").getBooleanValue());
    JsonNode months = facet(facets("", 3), "month");
    assertEquals("2024-04", TestDesk.text(months.get("values").get(0), "value"));
    assertEquals(1, months.get("others").getIntValue());
    JsonNode assigned = facet(facets("", 3), "assigned");
    assertEquals("nobody", TestDesk.text(assigned.get("values").get(0), "value"));
    assertEquals("reviewer", TestDesk.text(assigned.get("values").get(1), "label"));
    assertEquals(
        "Bridges", TestDesk.text(facet(facets("", 3), "dossier").get("values").get(0), "label"));
  }

  @ParameterizedTest
  @CsvSource({
    "speaker, 'ER 1', 5",
    "speaker, 'speaker 24', 1",
    "publisher, '100%', 1",
    "publisher, '\" \\ d', 1",
    "publisher, '%', 1",
    "dossier, bRI, 1",
    "assigned, view, 1",
    "speaker, 'nobody at all', 0"
  })
  void looksAmongTheValues(String name, String find, int values) {
    JsonNode facet =
        REVIEWER
            .get(
                "/api/v1/claims/facets/"
                    + name
                    + "?find="
                    + URLEncoder.encode(find, StandardCharsets.UTF_8))
            .json();
    assertEquals(values, facet.get("values").size(), facet.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "facets?top=0, top",
    "facets?top=101, top",
    "facets?status=shut, status",
    "facets/colour, name",
    "facets/speaker?top=x, top"
  })
  void namesWhatCannotBe(String path, String field) {
    TestResponse response = REVIEWER.get("/api/v1/claims/" + path);
    assertEquals(400, response.status(), response::toString);
    assertEquals(field, response.string("field"));
  }

  /** Of a table this small, reading it whole costs next to nothing. */
  @Test
  void countsFromAnIndexAlone() {
    String plan =
        SERVER
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("set local enable_seqscan = off");
                  handle.execute("set local enable_bitmapscan = off");
                  handle.execute("set local enable_sort = off");
                  return String.join(
                      "\n",
                      handle
                          .createQuery(
                              "explain select status, kinds, speaker, publisher, published, rating, has_evidence, assignee"
                                  + " from claim c where c.repeats is null and c.status in ('open', 'disputed')"
                                  + " order by c.worth desc, c.id desc limit 100")
                          .mapTo(String.class)
                          .list());
                });
    assertTrue(plan.contains("Index Only Scan Backward using claim_worth"), plan);
  }

  private static List<JsonNode> facets(String filter, int top) {
    TestResponse response = REVIEWER.get("/api/v1/claims/facets?top=" + top + "&" + filter);
    assertEquals(200, response.status(), response::toString);
    List<JsonNode> facets = TestDesk.list(response, "facets");
    assertEquals(10, facets.size());
    return facets;
  }

  private static JsonNode facet(List<JsonNode> facets, String name) {
    return facets.stream()
        .filter(facet -> TestDesk.text(facet, "name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String without(String filter, String parameter) {
    return filter.replaceAll("(^|&)" + parameter + "=[^&]*", "");
  }

  private static String next(String month) {
    return java.time.YearMonth.parse(month).plusMonths(1) + "-01";
  }

  private static int total(String query) {
    TestResponse page = REVIEWER.get("/api/v1/claims?limit=1&" + query);
    assertEquals(200, page.status(), page::toString);
    return TestDesk.member(page, "total").getIntValue();
  }
}
