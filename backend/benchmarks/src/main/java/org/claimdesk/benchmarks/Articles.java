package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The mix of news articles that speed is measured on: the labelled Wikinews articles, put together
 * again.
 */
final class Articles {

  private Articles() {}

  /**
   * The articles' texts; the folder of the data is named by the property {@code claimdesk.data}.
   */
  static List<String> read() throws IOException {
    Path file =
        Path.of(System.getProperty("claimdesk.data", "backend/training/data"))
            .resolve("wikinews-labelled.jsonl.gz");
    Map<String, StringBuilder> articles = new LinkedHashMap<>();
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> rows =
            new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
      while (rows.hasNext()) {
        JsonNode row = rows.next();
        articles
            .computeIfAbsent(row.get("article").asText(), _ -> new StringBuilder())
            .append(row.get("text").asText())
            .append("\n\n");
      }
    }
    return articles.values().stream().map(StringBuilder::toString).toList();
  }
}
