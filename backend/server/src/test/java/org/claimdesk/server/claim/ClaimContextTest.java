package org.claimdesk.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import java.util.Objects;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The sentences around a claim, which tell a reviewer what it is about. */
class ClaimContextTest {

  private static final TestServer SERVER = TestServer.start();

  private static final String TEXT =
      """
      Harbour grows again

      By Ann Example | Coast Courier | Updated: March 3, 2024

      The harbour handled 4.2 million containers in 2023. It was a mild winter.

      Exports to Norway fell by 12 percent last year.

      Share this article on Facebook

      The council voted 21 to 9 for the new quay in February.
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void contextIsTheArticlesOwnWords() {
    TestClient reviewer = SERVER.as(Role.REVIEWER);
    TestResponse article =
        reviewer.post("/api/v1/articles", "{\"text\": " + Json.write(TEXT) + "}");
    assertEquals(201, article.status(), article::toString);
    TestResponse claims =
        reviewer.get("/api/v1/claims?sort=position&article=" + article.string("id"));

    assertEquals("", context(claims, "The harbour handled", "before"));
    assertEquals("It was a mild winter.", context(claims, "The harbour handled", "after"));
    assertEquals("It was a mild winter.", context(claims, "Exports to Norway", "before"));
    assertEquals("", context(claims, "Exports to Norway", "after"));
    assertEquals("", context(claims, "The council voted", "before"));
  }

  private static String context(TestResponse claims, String start, String side) {
    for (JsonNode claim : member(claims.json(), "items").values()) {
      if (member(claim, "text").getStringValue().startsWith(start)) {
        return member(member(claim, "context"), side).getStringValue();
      }
    }
    throw new AssertionError("No claim starts with " + start + ": " + claims);
  }

  private static JsonNode member(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name);
  }
}
