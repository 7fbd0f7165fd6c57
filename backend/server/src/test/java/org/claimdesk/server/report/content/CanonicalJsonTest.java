package org.claimdesk.server.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spelling for each value. */
final class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"b\": 1, \"a\": [true, null]} | {\"a\":[true,null],\"b\":1}",
        "[1.50, 1e3, 0.0, -0.000001] | [1.5,1000,0,-0.000001]",
        "[115600000000, 12345678901234567890] | [115600000000,12345678901234567890]",
        "\"\\u00e9\\/\\u0001\\n\\\"\" | \"é/\\u0001\\n\\\"\"",
      })
  void writesTheOneSpelling(String written, String canonical) throws IOException {
    JsonNode node =
        Objects.requireNonNull(ObjectMapper.getDefault().readValue(written, JsonNode.class));
    assertEquals(canonical, CanonicalJson.text(node));
  }
}
