package org.claimdesk.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a script runs it: verdict, arithmetic, exit status. */
class CompareCommandTest {

  @Test
  void aConsistentReferenceEndsWithStatusZero() throws Exception {
    CommandRun run = CommandRun.of("", "compare", "nearly 5,000 troops", "4,815");

    assertEquals(0, run.status(), run.errors());
    assertEquals(
        "consistent\n4,815 is 3.7 % below 5,000: 'nearly' holds.\n",
        run.output().replace("\r\n", "\n"));
  }

  @Test
  void aContradictedFigureEndsWithStatusOneAndTellsWhatItImplies() throws Exception {
    CommandRun run =
        CommandRun.of(
            "", "compare", "Exports of $115.6 billion are over 30 percent higher.", "29 %");

    assertEquals(1, run.status(), run.errors());
    assertTrue(run.output().startsWith("contradicted"), run.output());
    assertTrue(run.output().contains("less than 88,962,000,000 USD before"), run.output());
  }

  @Test
  void jsonGivesTheSameToScripts() throws Exception {
    CommandRun run = CommandRun.of("", "compare", "--json", "a 10-mile queue", "16.5 km");

    assertEquals(0, run.status(), run.errors());
    JsonNode result = run.lines().get(0);
    assertEquals("consistent", result.get("outcome").asText());
    assertEquals(10, result.at("/figure/value").asInt());
    assertEquals("mile", result.at("/figure/unit").asText());
    assertEquals("kilometre", result.at("/reference/unit").asText());
    assertEquals(10.25, result.get("converted").asDouble(), 0.01);
    assertEquals(10.5, result.at("/admitted/high").asDouble());
    assertTrue(result.get("derived").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no figure here | 3 | There is no figure in 'no figure here'",
        "5,000 troops | some | The reference 'some' is no number",
        "5,000 troops | about 4,000 | 'about 4,000' is no single value",
        "5,000 troops | 29 % | is a number of troops",
        "rose from $12 to $15 | $14 | may be meant for '$12' or '$15'",
      })
  void unusableArgumentsEndWithStatusTwo(String claim, String reference, String message)
      throws Exception {
    CommandRun run = CommandRun.of("", "compare", claim, reference);

    assertEquals(2, run.status(), run.output());
    assertTrue(run.errors().contains(message), run.errors());
  }
}
