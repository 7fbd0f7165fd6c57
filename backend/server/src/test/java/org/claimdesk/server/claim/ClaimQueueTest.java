package org.claimdesk.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimQueueTest {
  private static final TestServer SERVER = TestServer.start();
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);
  private static final int ARTICLES = 6;
  private static final int CLAIMS_EACH = 8;
  private static final int CLAIMS = ARTICLES * CLAIMS_EACH;

  /** Articles whose claims are stored as they are counted on below, whatever an extractor finds. */
  @BeforeAll
  static void fill() {
    for (int i = 0; i < ARTICLES; i++) {
      String article =
          REVIEWER
              .post(
                  "/api/v1/articles",
                  """
                  {"text": "%s", "publisher": "%s", "title": "Article %d", "published": %s}
                  """
                      .formatted(
                          "x".repeat(10 + i) + " and so on.",
                          i < 2 ? "Post" : "Herald",
                          i,
                          i < 3 ? "\"2024-01-0" + (i + 1) + "\"" : "null"))
              .string("id");
      SERVER.jdbi().useHandle(handle -> insert(handle, article));
    }
  }

  private static void insert(Handle handle, String article) {
    handle.execute("delete from claim where article = ?::uuid", article);
    // Worth repeats, so that the order depends on the key too.
    handle
        .createUpdate(
            """
            insert into claim (id, article, extraction, origin, start_offset, end_offset, text, context_before,
                               context_after, checkable, worth, kinds, quantities, times, parts, reasons, speaker,
                               publisher, status, rating)
            select gen_random_uuid(), a.id, e.id, 'extracted', n, n + 1, 'Bridge ' || n || ' of <b>iron</b>', 'Before.', 'After.', 0.9,
                   (n % 4) / 4.0, array[case n % 2 when 0 then 'quantity' else 'poll' end], '[]', '[]', '[]',
                   '[{"feature": "number", "text": "3", "weight": 1.5}]',
                   case when n % 4 = 0 then 'Ada Lund' end, a.publisher,
                   case n when 7 then 'decided' else 'open' end, case n when 7 then 'false' end
            from article a join extraction e on e.article = a.id, generate_series(0, :last) n
            where a.id = :article::uuid
            """)
        .bind("last", CLAIMS_EACH - 1)
        .bind("article", article)
        .execute();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"worth", "newest", "position"})
  void pagesWithoutGapsOrRepeats(String sort) {
    List<JsonNode> claims = new ArrayList<>();
    String cursor = "";
    do {
      TestResponse response = REVIEWER.get("/api/v1/claims?limit=7&sort=" + sort + cursor);
      assertEquals(200, response.status(), response::toString);
      JsonNode page = response.json();
      page.get("items").values().forEach(claims::add);
      assertEquals(CLAIMS, page.get("total").getIntValue());
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").getStringValue();
    } while (!cursor.isEmpty());
    Set<String> ids = new TreeSet<>();
    claims.forEach(claim -> ids.add(claim.get("id").getStringValue()));
    assertEquals(CLAIMS, claims.size());
    assertEquals(CLAIMS, ids.size());
    for (int i = 1; i < claims.size() && sort.equals("worth"); i++) {
      assertTrue(
          claims.get(i - 1).get("worth").getDoubleValue()
              >= claims.get(i).get("worth").getDoubleValue());
    }
  }

  @Test
  void narrowsByEachCondition() {
    assertEquals(CLAIMS, total(""));
    assertEquals(CLAIMS - ARTICLES, total("status=open"));
    assertEquals(CLAIMS, total("status=open,decided"));
    assertEquals(0, total("status=disputed"));
    assertEquals(2 * CLAIMS_EACH, total("publisher=Post"));
    assertEquals(2 * (CLAIMS_EACH - 1), total("publisher=Post&status=open"));
    assertEquals(CLAIMS / 2, total("kind=poll"));
    assertEquals(CLAIMS / 4, total("speaker=Ada%20Lund"));
    assertEquals(CLAIMS / 4, total("minWorth=0.75"));
    assertEquals(ARTICLES, total("rating=false"));
    assertEquals(ARTICLES, total("q=%22bridge+3%22"));
    assertEquals(CLAIMS / 4, total("q=lund"));
    assertEquals(2, total("q=%22bridge+3%22&publisher=Post&kind=poll&minWorth=0.5&status=open"));
    assertEquals(0, total("dossier=0197a000-0000-7000-8000-000000000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "bri, 48",
    "BRIDG, 48",
    "ada lu, 12",
    "iro 3, 0",
    "3 iro, 6",
    "lu -bri, 0",
    "'\"bridge 3\" ir', 6",
    "'\"bridge 3 of ir', 0",
    "'br ', 0",
    "b, 0",
    "bri':*, 0",
    "bri|lu, 0",
    "bri & ! lu, 0"
  })
  void findsTheLastWordByItsBeginning(String typed, int claims) {
    assertEquals(claims, total("q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
  }

  @Test
  void findsABeginningThatReachesBeyondTheStem() {
    String article =
        REVIEWER
            .post(
                "/api/v1/articles",
                "{\"text\": \"Negotiations about 3 ports began in 2019 in the capital.\"}")
            .string("id");
    for (String typed : List.of("neg", "negoti", "negotiati", "negotiations", "3 por")) {
      assertEquals(
          article,
          REVIEWER
              .get("/api/v1/articles?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
              .json()
              .get("items")
              .get(0)
              .get("id")
              .getStringValue(),
          typed);
    }
    assertEquals(204, SERVER.as(Role.EDITOR).delete("/api/v1/articles/" + article).status());
  }

  @Test
  void narrowsByDateEvidenceAndAssignee() {
    // The articles were published on the first days of January, three of them with a date.
    assertEquals(3 * CLAIMS_EACH, total("from=2024-01-01"));
    assertEquals(CLAIMS_EACH, total("from=2024-01-01&to=2024-01-02"));
    assertEquals(2 * CLAIMS_EACH, total("to=2024-01-03"));
    assertEquals(0, total("from=2024-01-04"));
    assertEquals(CLAIMS, total("evidence=no&assigned=nobody"));
    assertEquals(0, total("evidence=yes"));
    assertEquals(0, total("assigned=me"));
    assertEquals(0, total("assigned=Nobody%20Here"));
    assertEquals(0, total("assigned=0197a000-0000-7000-8000-000000000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "worth, open",
    "worth, 'open,decided'",
    "worth, 'decided,open,disputed'",
    "newest, 'open,decided'",
    "position, 'open,decided'"
  })
  void skipsToAnyPlaceOfTheSameOrder(String sort, String status) {
    String query = "/api/v1/claims?sort=" + sort + "&status=" + status;
    List<String> whole = ids(query + "&limit=200");
    assertEquals(total("status=" + status), whole.size());
    List<String> skipped = ids(query + "&skip=7&limit=5");
    assertEquals(whole.subList(7, 12), skipped);
    TestResponse first = REVIEWER.get(query + "&limit=5");
    assertEquals(
        whole.subList(8, 13),
        ids(query + "&skip=3&limit=5&cursor=" + first.json().get("next").getStringValue()));
    assertEquals(List.of(), ids(query + "&skip=90"));
  }

  @Test
  void leavesOutWhatARowDoesNotShowWhereAskedTo() {
    List<JsonNode> whole = claims("/api/v1/claims?limit=5");
    List<JsonNode> brief = claims("/api/v1/claims?limit=5&brief=true");
    for (int i = 0; i < whole.size(); i++) {
      assertEquals("Before.", whole.get(i).get("context").get("before").getStringValue());
      assertEquals(1, whole.get(i).get("reasons").size());
      assertEquals("", brief.get(i).get("context").get("before").getStringValue());
      assertEquals("", brief.get(i).get("context").get("after").getStringValue());
      assertEquals(0, brief.get(i).get("reasons").size());
      assertEquals(whole.get(i).get("id"), brief.get(i).get("id"));
      assertEquals(whole.get(i).get("text"), brief.get(i).get("text"));
    }
  }

  private static List<JsonNode> claims(String path) {
    List<JsonNode> claims = new ArrayList<>();
    REVIEWER.get(path).json().get("items").values().forEach(claims::add);
    return claims;
  }

  private static List<String> ids(String path) {
    return claims(path).stream().map(claim -> claim.get("id").getStringValue()).toList();
  }

  @Test
  void servesMarkupAsText() {
    JsonNode claim = REVIEWER.get("/api/v1/claims?limit=1").json().get("items").get(0);
    assertTrue(claim.get("text").getStringValue().endsWith("of <b>iron</b>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status=shut",
        "kind=rumour",
        "minWorth=2",
        "minWorth=x",
        "from=yesterday",
        "to=2024-01-01&from=2024-01-01",
        "evidence=maybe",
        "assigned=%00",
        "skip=-1",
        "skip=100001",
        "sort=colour",
        "limit=0",
        "cursor=x",
        "article=x",
        "q=a%00b",
        "speaker=%00"
      })
  void namesTheConditionThatCannotBe(String query) {
    TestResponse response = REVIEWER.get("/api/v1/claims?" + query);
    assertEquals(400, response.status(), response::toString);
    assertEquals(query.substring(0, query.indexOf('=')), response.string("field"));
  }

  @Test
  void readsTheQueueInItsIndexesOrder() {
    String plan =
        SERVER
            .jdbi()
            .inTransaction(
                handle -> {
                  handle.execute("set local enable_seqscan = off");
                  handle.execute("set local enable_bitmapscan = off");
                  // Of a table this small, sorting costs next to nothing.
                  handle.execute("set local enable_sort = off");
                  return String.join(
                      "\n",
                      handle
                          .createQuery(
                              "explain select c.id from claim c where c.repeats is null and c.status = 'open'"
                                  + " and (c.worth, c.id) < (0.5, gen_random_uuid())"
                                  + " order by c.worth desc, c.id desc limit 50")
                          .mapTo(String.class)
                          .list());
                });
    // Of so few claims either index will do.
    assertTrue(plan.contains("Index Only Scan Backward using claim_"), plan);
    assertTrue(!plan.contains("Sort"), plan);
  }

  private static int total(String query) {
    JsonNode page = REVIEWER.get("/api/v1/claims?limit=200&" + query).json();
    assertEquals(page.get("total").getIntValue(), page.get("items").size(), query);
    return page.get("total").getIntValue();
  }
}
