package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The mix of news articles that speed is measured on: the labelled Wikinews articles (by the
 * Wikinews contributors, CC BY 2.5) and those written for this project, put together again from
 * their sentences.
 */
final class Articles {

  private static final int SENTENCES_IN_A_PARAGRAPH = 3;

  private Articles() {}

  /**
   * The articles' texts; the folder of the data is named by the property {@code claimdesk.data}.
   */
  static List<String> read() throws IOException {
    Path folder = Path.of(System.getProperty("claimdesk.data", "backend/training/data"));
    Map<String, List<String>> articles = new LinkedHashMap<>();
    readWikinews(folder.resolve("wikinews-labelled.jsonl.gz"), articles);
    for (Path file : ownFiles(folder)) {
      for (String line : Files.readAllLines(file)) {
        String[] columns = line.split("\t");
        if (!line.startsWith("#") && columns.length == 4) {
          articles.computeIfAbsent(columns[0], _ -> new ArrayList<>()).add(columns[3]);
        }
      }
    }
    return articles.values().stream().map(Articles::inParagraphs).toList();
  }

  private static void readWikinews(Path file, Map<String, List<String>> articles)
      throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> rows =
            new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
      while (rows.hasNext()) {
        JsonNode row = rows.next();
        articles
            .computeIfAbsent(row.get("article").asText(), _ -> new ArrayList<>())
            .add(row.get("text").asText());
      }
    }
  }

  private static List<Path> ownFiles(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "own-*.tsv")) {
      found.forEach(files::add);
    }
    Collections.sort(files);
    return files;
  }

  private static String inParagraphs(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      boolean begins = i % SENTENCES_IN_A_PARAGRAPH == 0;
      text.append(i == 0 ? "" : begins ? "\n\n" : " ").append(sentences.get(i));
    }
    return text.toString();
  }
}
