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
import org.claimdesk.extraction.claim.FeatureFinder;
import org.claimdesk.extraction.claim.Mentions;
import org.claimdesk.extraction.claim.Observation;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.training.LabelledSentence.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labelled sentences under {@code data}, as they come, and finds what the model sees of
 * them.
 */
final class LabelledSentences {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSentences() {}

  /** Debate sentences; each stands alone, as the labellers saw it. */
  static List<LabelledSentence> debates(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (JsonNode row : rows(file)) {
      String label = row.get("label").asText();
      Observation seen = observe(List.of(row.get("text").asText()), null).get(0);
      sentences.add(
          new LabelledSentence(
              Source.DEBATES,
              row.get("debate").asText(),
              !label.equals("NFS"),
              label.equals("CFS"),
              seen));
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
          List<String> labels = rows.stream().map(row -> row.get("label").asText()).toList();
          sentences.addAll(article(Source.WIKINEWS, article, labels, observe(texts, published)));
        });
    return sentences;
  }

  /**
   * Articles written for this model, in tab-separated columns: article, number, label, text.
   * Neither a title nor the day of publication is told.
   */
  static List<LabelledSentence> own(Path file) throws IOException {
    Map<String, List<String[]>> articles = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] row = line.split("\t");
        articles.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(row);
      }
    }
    List<LabelledSentence> sentences = new ArrayList<>();
    articles.forEach(
        (article, rows) -> {
          List<String> labels = rows.stream().map(row -> row[2]).toList();
          List<String> texts = rows.stream().map(row -> row[3]).toList();
          sentences.addAll(article(Source.OWN, article, labels, observe(texts, null)));
        });
    return sentences;
  }

  private static List<LabelledSentence> article(
      Source source, String group, List<String> labels, List<Observation> seen) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      sentences.add(
          new LabelledSentence(source, group, !label.equals("X"), label.equals("2"), seen.get(i)));
    }
    return sentences;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
        MappingIterator<JsonNode> rows = JSON.readerFor(JsonNode.class).readValues(stream)) {
      return rows.readAll();
    }
  }

  private static List<Observation> observe(List<String> texts, @Nullable LocalDate published) {
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
