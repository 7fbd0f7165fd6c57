package org.claimdesk.server.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Json;

/**
 * A desk with an article, for tests of what follows: claims, evidence, reviews and dossiers over
 * HTTP.
 */
public final class TestDesk {

  /** Two statements, one of them with its speaker, and a character outside the basic plane. */
  public static final String TEXT =
      """
      Harbour city opens its ledgers

      The port 🚢 handled 4.2 million containers in 2023, the harbour office announced on Monday.

      Mayor Ilse Brandt said that nearly 900 people had found work at the new terminal. \
      The council meets again in spring.
      """;

  /** The address that the article appeared at. */
  public static final String URL = "https://news.example/harbour?id=7";

  private final TestServer server;

  /** The desk of a server. */
  public TestDesk(TestServer server) {
    this.server = server;
  }

  /**
   * Brings {@link #TEXT} in with a title of its own and returns its key. Behind it stand more words
   * that no other title has, so that the articles are no near copies of each other.
   */
  public String article(String title) {
    TestResponse response =
        server
            .as(Role.REVIEWER)
            .post(
                "/api/v1/articles",
                """
                {"text": %s, "title": %s, "publisher": "Coast Courier", "published": "2024-02-05", "url": "%s"}
                """
                    .formatted(Json.write(TEXT + "\n" + filler(title)), Json.write(title), URL));
    assertEquals(201, response.status(), response::toString);
    return response.string("id");
  }

  private static String filler(String title) {
    Random random = new Random(title.hashCode());
    return title
        + random
            .ints(100, 0, 26 * 26 * 26)
            .mapToObj(
                i ->
                    " "
                        + (char) ('a' + i / 676)
                        + (char) ('a' + i / 26 % 26)
                        + (char) ('a' + i % 26))
            .collect(Collectors.joining())
        + ".";
  }

  /**
   * Marks {@code words} of an article, unless they are a claim already, and returns the claim's
   * key.
   */
  public String claim(String article, String words) {
    int start = TEXT.indexOf(words);
    TestClient reviewer = server.as(Role.REVIEWER);
    TestResponse marked =
        reviewer.post(
            "/api/v1/claims",
            "{\"article\": \"%s\", \"start\": %d, \"end\": %d}"
                .formatted(article, start, start + words.length()));
    if (marked.status() == 201) {
      return marked.string("id");
    }
    for (JsonNode claim :
        member(reviewer.get("/api/v1/claims?article=" + article), "items").values()) {
      if (words.equals(text(claim, "text"))) {
        return text(claim, "id");
      }
    }
    throw new AssertionError(marked.toString());
  }

  /** Begins a dossier with these claims and returns its key. */
  public String dossier(String title, int reviews, String... claims) {
    TestClient editor = server.as(Role.EDITOR);
    TestResponse begun =
        editor.post(
            "/api/v1/dossiers",
            "{\"title\": %s, \"reviews\": %d}".formatted(Json.write(title), reviews));
    assertEquals(201, begun.status(), begun::toString);
    for (String claim : claims) {
      TestResponse placed =
          editor.put("/api/v1/dossiers/" + begun.string("id") + "/claims/" + claim, "{}");
      assertEquals(200, placed.status(), placed::toString);
    }
    return begun.string("id");
  }

  /** Adds evidence to a claim. */
  public TestResponse evidence(String claim, String url, String excerpt, String stance) {
    return server
        .as(Role.REVIEWER)
        .post(
            "/api/v1/claims/" + claim + "/evidence",
            "{\"url\": %s, \"excerpt\": %s, \"stance\": \"%s\"}"
                .formatted(Json.write(url), Json.write(excerpt), stance));
  }

  /** Reviews a claim as it is now. */
  public TestResponse review(
      TestClient person, String claim, String rating, String conclusion, String rationale) {
    return person.post(
        "/api/v1/claims/" + claim + "/reviews",
        verdict(rating, conclusion, rationale),
        version(person, claim));
  }

  /** The body of a review. */
  public static String verdict(String rating, String conclusion, String rationale) {
    return "{\"rating\": %s, \"conclusion\": %s, \"rationale\": %s}"
        .formatted(Json.write(rating), Json.write(conclusion), Json.write(rationale));
  }

  /** A claim's version now. */
  public static int version(TestClient person, String claim) {
    return Integer.parseInt(person.get("/api/v1/claims/" + claim).string("version"));
  }

  /** A member of an answer. */
  public static JsonNode member(TestResponse response, String name) {
    return Objects.requireNonNull(response.json().get(name), response::toString);
  }

  /** The elements of a member of an answer that is a list. */
  public static List<JsonNode> list(TestResponse response, String name) {
    List<JsonNode> elements = new ArrayList<>();
    member(response, name).values().forEach(elements::add);
    return elements;
  }

  /** A member of an object as text; "null" when it is null. */
  public static String text(JsonNode object, String name) {
    JsonNode value = Objects.requireNonNull(object.get(name), name);
    return value.isNull() ? "null" : value.coerceStringValue();
  }
}
