package org.claimdesk.server.gate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The words between quotation marks, by the cases in {@code quoted-words.json}. */
final class QuotedWordsTest {

  @Test
  void findsWhatStandsBetweenQuotationMarks() throws IOException {
    try (InputStream cases =
        Objects.requireNonNull(QuotedWordsTest.class.getResourceAsStream("/quoted-words.json"))) {
      assertAll(
          StreamSupport.stream(new ObjectMapper().readTree(cases).spliterator(), false)
              .map(
                  each ->
                      () ->
                          assertEquals(
                              StreamSupport.stream(each.get("words").spliterator(), false)
                                  .map(word -> word.asText())
                                  .toList(),
                              QuotedWords.in(each.get("text").asText()),
                              each.get("text").asText())));
    }
  }

  @Test
  void withoutAnyThereIsNothing() {
    assertEquals(List.of(), QuotedWords.in(""));
  }
}
