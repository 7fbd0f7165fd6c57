package org.claimdesk.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.claim.Feature;
import org.claimdesk.extraction.claim.FeatureFinder;
import org.claimdesk.extraction.claim.Mentions;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labelled sentences under {@code data}, gzipped JSON lines, and finds their features.
 */
final class LabelledSentences {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSentences() {}

  /** Debate sentences; each stands alone, as the labellers saw it. */
  static List<LabelledSentence> debates(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (JsonNode row : rows(file)) {
      String label = row.get("label").asText();
      List<Feature> features = features(List.of(row.get("text").asText()), null).get(0);
      sentences.add(
          new LabelledSentence(
              false,
              row.get("debate").asText(),
              !label.equals("NFS"),
              label.equals("CFS"),
              features));
    }
    return sentences;
  }

  /**
   * News sentences, each seen in its article; those labelled N are no sentences of the body and are
   * left out.
   */
  static List<LabelledSentence> news(Path file) throws IOException {
    Map<String, List<JsonNode>> articles = new LinkedHashMap<>();
    for (JsonNode row : rows(file)) {
      if (!row.get("label").asText().equals("N")) {
        articles.computeIfAbsent(row.get("article").asText(), _ -> new ArrayList<>()).add(row);
      }
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    articles.forEach(
        (article, rows) -> {
          List<String> texts = rows.stream().map(row -> row.get("text").asText()).toList();
          LocalDate published = LocalDate.parse(rows.get(0).get("published").asText());
          List<List<Feature>> features = features(texts, published);
          for (int i = 0; i < rows.size(); i++) {
            String label = rows.get(i).get("label").asText();
            sentences.add(
                new LabelledSentence(
                    true, article, !label.equals("X"), label.equals("2"), features.get(i)));
          }
        });
    return sentences;
  }

  /**
   * Sentences written for this model, seen as articles that blank lines part; the publication day
   * is not told.
   */
  static List<LabelledSentence> editorial(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        addArticle(sentences, rows);
        rows.clear();
      } else if (!line.startsWith("#")) {
        rows.add(line.split("\t"));
      }
    }
    addArticle(sentences, rows);
    return sentences;
  }

  private static void addArticle(List<LabelledSentence> sentences, List<String[]> rows) {
    List<List<Feature>> features = features(rows.stream().map(row -> row[1]).toList(), null);
    String group = "editorial-" + sentences.size();
    for (int i = 0; i < rows.size(); i++) {
      String label = rows.get(i)[0];
      sentences.add(
          new LabelledSentence(
              true, group, !label.equals("X"), label.equals("2"), features.get(i)));
    }
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(stream)) {
      return rows.readAll();
    }
  }

  private static List<List<Feature>> features(List<String> texts, @Nullable LocalDate published) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : texts) {
      sentences.add(new Sentence(text.length(), text.length() + sentence.length()));
      text.append(sentence).append('\n');
    }
    String whole = text.toString();
    Passage body = new Passage(0, whole.length() - 1, PassageKind.BODY, "labelled sentences");
    Document document =
        new Document(whole, "en", Metadata.NONE.withPublished(published), List.of(body));
    Mentions mentions = ClaimExtractor.mentions(document, sentences);
    return FeatureFinder.bySentence(whole, mentions);
  }
}
