package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.lib.Json;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.report.content.ReportContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A version that an earlier Claimdesk froze exports the bytes that it did then. HTML and PDF are
 * left out, as their style sheets may be mended; of the same tree is the DOCX, which is compared.
 */
final class FrozenVersionTest {

  /** English, from before there was a schema; German, from before units were said in German. */
  @ParameterizedTest
  @ValueSource(strings = {"before-there-was-a-schema", "before-units-had-words"})
  void whatWasFrozenBeforeExportsTheSameBytes(String version) throws IOException {
    String json = resource(version + ".json");
    ReportContent content = Objects.requireNonNull(Json.read(json, ReportContent.class));
    FrozenReport report = new FrozenReport(content, json, "ef".repeat(32));
    assertEquals(
        resource(version + ".tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n")),
        Stream.of(ReportFormat.values())
            .filter(format -> format != ReportFormat.HTML && format != ReportFormat.PDF)
            .map(format -> format.code() + "\t" + Sha256.hex(Reports.bytes(format, report)))
            .collect(Collectors.joining("\n")));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(FrozenVersionTest.class.getResourceAsStream("/reports/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
