package org.claimdesk.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a script runs it: a process of its own, its output and its exit status. */
class ExtractCommandTest {

  @TempDir private Path folder;

  @Test
  void aFileGivesOneLineWithEveryPartOfTheResult() throws Exception {
    Path file = folder.resolve("article.txt");
    Files.writeString(
        file,
        "Grain exports\n\nGrain exports fell by nearly 12 percent last year, the ministry said.\n");
    CommandRun run =
        CommandRun.of("", "extract", "--published", "2022-03-01", "--with-text", file.toString());

    assertEquals(0, run.status(), run.errors());
    JsonNode result = run.lines().get(0);
    assertEquals("article.txt", result.get("id").asText());
    assertEquals("en", result.get("language").asText());
    assertEquals("2022-03-01", result.at("/metadata/published").asText());
    String text = result.get("text").asText();
    for (String list : List.of("quantities", "times", "claims")) {
      assertFalse(result.get(list).isEmpty(), list);
      for (JsonNode mention : result.get(list)) {
        assertEquals(
            mention.get("text").asText(),
            text.substring(mention.get("start").asInt(), mention.get("end").asInt()));
      }
    }
    assertEquals("percent", result.at("/quantities/0/kind").asText());
    assertEquals(12, result.at("/quantities/0/value").asInt());
    assertEquals("2021-01-01", result.at("/times/0/from").asText());
    assertEquals("2022-01-01", result.at("/times/0/to").asText());
    assertEquals("the ministry", result.at("/attributions/0/source/text").asText());
    assertTrue(result.at("/claims/0/worth").asDouble() > 0.5);
    assertFalse(result.at("/claims/0/reasons").isEmpty());
    assertEquals("checkworthiness-1", result.at("/extractor/model").asText());
  }

  @Test
  void aBatchAnswersInOrderAndPutsErrorsInTheirPlace() throws Exception {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      input.append("{\"id\": \"").append(i).append("\", \"text\": \"Sales rose by ");
      input.append(i).append(" percent in 2020.\"}\n");
    }
    input.append("{\"id\": \"bad date\", \"text\": \"x\", \"published\": \"2021-02-30\"}\n");
    input.append("{\"id\": \"no text\"}\n");
    input.append("{\"id\": \"broken\", \"text\": \n");
    input.append(
        "{\"id\": \"page\", \"text\": \"<p>Rents rose.</p>\", \"mediaType\": \"text/html\"}");
    CommandRun run = CommandRun.of(input.toString(), "extract", "--batch", "-");

    assertEquals(1, run.status(), run.errors());
    List<JsonNode> lines = run.lines();
    assertEquals(54, lines.size());
    for (int i = 0; i < 50; i++) {
      assertEquals(String.valueOf(i), lines.get(i).get("id").asText());
      assertFalse(lines.get(i).has("text"), "plain text carries its text only when asked");
    }
    assertEquals("bad date", lines.get(50).get("id").asText());
    assertEquals(51, lines.get(50).get("line").asInt());
    assertTrue(lines.get(50).at("/error/detail").asText().contains("2021-02-30"));
    assertTrue(lines.get(51).at("/error/detail").asText().contains("'text' is missing"));
    assertEquals("broken", lines.get(52).get("id").asText());
    assertEquals("unreadable-line", lines.get(52).at("/error/type").asText());
    assertEquals("Rents rose.", lines.get(53).get("text").asText().strip());
  }

  @Test
  void allGivesEverySentenceOfTheBodyItsNumbers() throws Exception {
    Path file = folder.resolve("article.txt");
    Files.writeString(
        file,
        """
        Grain exports

        Grain exports fell by nearly 12 percent last year, the ministry said.
        The harvest of 2021 was the smallest since 2003. What a sorry sight!
        Farmers in three provinces received 40 million euros in aid.
        """);
    JsonNode plain = CommandRun.of("", "extract", file.toString()).lines().get(0);
    JsonNode all = CommandRun.of("", "extract", "--all", file.toString()).lines().get(0);

    assertEquals(plain.get("claims"), all.get("claims"));
    assertEquals("statement", all.at("/claims/0/check").asText());
    int judged = 0;
    for (JsonNode sentence : all.get("sentences")) {
      judged += sentence.has("worth") && sentence.has("checkable") ? 1 : 0;
    }
    assertEquals(4, judged);
    assertTrue(all.get("claims").size() < judged, "the exclamation is no claim");
    assertFalse(plain.at("/sentences/0").has("worth"));
  }

  @Test
  void binaryAndMissingFilesAreReportedAndTheRestGoesOn() throws Exception {
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {'a', 0, 'b'});
    Path good = folder.resolve("good.txt");
    Files.writeString(good, "Exports fell by 12 percent in 2021.");
    CommandRun run =
        CommandRun.of(
            "",
            "extract",
            binary.toString(),
            folder.resolve("none.txt").toString(),
            good.toString());

    assertEquals(1, run.status(), run.errors());
    List<JsonNode> lines = run.lines();
    assertEquals(3, lines.size());
    assertFalse(lines.get(0).at("/error/detail").asText().isEmpty());
    assertTrue(lines.get(1).at("/error/detail").asText().contains("none.txt"));
    assertEquals(1, lines.get(2).get("claims").size());
  }

  @Test
  void unusableArgumentsEndWithStatusTwo() throws Exception {
    assertEquals(2, CommandRun.of("", "extract").status());
    assertEquals(2, CommandRun.of("", "extract", "--published", "yesterday", "x.txt").status());
    assertEquals(2, CommandRun.of("", "extract", "--batch", "-", "x.txt").status());
  }
}
