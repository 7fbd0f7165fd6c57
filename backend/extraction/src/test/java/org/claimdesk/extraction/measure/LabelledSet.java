package org.claimdesk.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;

/** A labelled set: one JSON object a case, with the text and what people found in it. */
record LabelledSet(List<JsonNode> cases) {

  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor();

  /** The set {@code name.jsonl.gz} beside this class. */
  static LabelledSet named(String name) {
    String file = name + ".jsonl.gz";
    try (InputStream in =
        new GZIPInputStream(
            Objects.requireNonNull(LabelledSet.class.getResourceAsStream(file), file))) {
      return new LabelledSet(
          new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(in).readAll());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is found in the text of a case, published on its {@code ref_date} where it has one. */
  static Extraction extract(JsonNode labelled) {
    String day = labelled.path("ref_date").asText("");
    return EXTRACTOR.extract(
        labelled.get("text").asText(),
        MediaType.PLAIN_TEXT,
        day.length() < 10
            ? Metadata.NONE
            : Metadata.NONE.withPublished(LocalDate.parse(day.substring(0, 10))));
  }
}
