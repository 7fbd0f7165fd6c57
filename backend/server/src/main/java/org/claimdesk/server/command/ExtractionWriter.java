package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.claim.ClaimKind;
import org.claimdesk.extraction.claim.ClaimPart;
import org.claimdesk.extraction.claim.ExtractedClaim;
import org.claimdesk.extraction.claim.Reason;
import org.claimdesk.extraction.claim.SentenceJudgement;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Writes an extraction as one JSON object, field by field as the public interface fixes it. */
final class ExtractionWriter {

  private final JsonGenerator json;
  private final boolean judgements;

  /**
   * @param judgements whether each sentence of the body gets the model's two numbers, be it a claim
   *     or not
   */
  ExtractionWriter(JsonGenerator json, boolean judgements) {
    this.json = json;
    this.judgements = judgements;
  }

  /**
   * Writes the whole result.
   *
   * @param id what the caller knows the document by
   * @param withText whether the document's text is written too
   */
  void write(String id, Extraction extraction, boolean withText) throws IOException {
    Document document = extraction.document();
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("language", document.language());
    if (withText) {
      json.writeStringField("text", document.text());
    }
    metadata(document);
    array("passages", document.passages(), this::passage);
    sentences(extraction);
    array("quantities", extraction.quantities(), this::quantity);
    array("times", extraction.times(), this::time);
    array("attributions", extraction.attributions(), this::attribution);
    array("claims", extraction.claims(), this::claim);
    json.writeObjectFieldStart("extractor");
    json.writeStringField("name", extraction.extractor().name());
    json.writeStringField("version", extraction.extractor().version());
    json.writeStringField("model", extraction.extractor().model());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void metadata(Document document) throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("title", document.metadata().title());
    json.writeStringField("publisher", document.metadata().publisher());
    array("authors", document.metadata().authors(), json::writeString);
    date("published", document.metadata().published());
    json.writeEndObject();
  }

  private void sentences(Extraction extraction) throws IOException {
    Iterator<SentenceJudgement> judged = extraction.judgements().iterator();
    @Nullable SentenceJudgement next = judged.hasNext() ? judged.next() : null;
    json.writeArrayFieldStart("sentences");
    for (int i = 0; i < extraction.sentences().size(); i++) {
      json.writeStartObject();
      bounds(extraction.sentences().get(i));
      if (next != null && next.sentence() == i) {
        if (judgements) {
          json.writeNumberField("checkable", next.checkable());
          json.writeNumberField("worth", next.worth());
        }
        next = judged.hasNext() ? judged.next() : null;
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void passage(Passage passage) throws IOException {
    json.writeStartObject();
    bounds(passage);
    json.writeStringField("kind", passage.kind().code());
    json.writeStringField("reason", passage.reason());
    json.writeEndObject();
  }

  private void quantity(Quantity quantity) throws IOException {
    json.writeStartObject();
    bounds(quantity);
    json.writeStringField("text", quantity.text());
    json.writeStringField("kind", quantity.kind().code());
    number("value", quantity.value());
    number("low", quantity.low());
    number("high", quantity.high());
    json.writeStringField("unit", quantity.unit());
    json.writeStringField("modifier", quantity.modifier().code());
    json.writeStringField("duration", quantity.duration());
    json.writeStringField("of", quantity.of());
    json.writeEndObject();
  }

  private void time(TimeExpression time) throws IOException {
    json.writeStartObject();
    bounds(time);
    json.writeStringField("text", time.text());
    json.writeStringField("kind", time.kind().code());
    date("from", time.from());
    date("to", time.to());
    json.writeStringField("duration", time.duration());
    json.writeStringField("timex", time.timex());
    date("anchor", time.anchor());
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", attribution.type().code());
    if (attribution.source() == null) {
      json.writeNullField("source");
    } else {
      json.writeObjectFieldStart("source");
      bounds(attribution.source());
      json.writeStringField("text", attribution.source().text());
      json.writeStringField("name", attribution.source().name());
      json.writeEndObject();
    }
    if (attribution.cue() == null) {
      json.writeNullField("cue");
    } else {
      json.writeObjectFieldStart("cue");
      bounds(attribution.cue());
      json.writeStringField("text", attribution.cue().text());
      json.writeEndObject();
    }
    array("content", attribution.content(), this::bareSpan);
    index("within", attribution.within());
    json.writeEndObject();
  }

  private void claim(ExtractedClaim claim) throws IOException {
    json.writeStartObject();
    bounds(claim);
    json.writeStringField("text", claim.text());
    json.writeNumberField("checkable", claim.checkable());
    json.writeNumberField("worth", claim.worth());
    array("kinds", claim.kinds().stream().map(ClaimKind::code).toList(), json::writeString);
    array("quantities", claim.quantities(), json::writeNumber);
    array("times", claim.times(), json::writeNumber);
    index("attribution", claim.attribution());
    json.writeStringField("check", claim.check().code());
    array("parts", claim.parts(), this::part);
    array("reasons", claim.reasons(), this::reason);
    json.writeEndObject();
  }

  private void part(ClaimPart part) throws IOException {
    json.writeStartObject();
    bounds(part);
    index("quantity", part.quantity());
    index("time", part.time());
    json.writeEndObject();
  }

  private void reason(Reason reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("feature", reason.feature());
    json.writeStringField("text", reason.text());
    json.writeNumberField("weight", reason.weight());
    json.writeStringField("aloud", reason.aloud());
    json.writeEndObject();
  }

  private void bareSpan(Span span) throws IOException {
    json.writeStartObject();
    bounds(span);
    json.writeEndObject();
  }

  private void bounds(Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private void number(String name, @Nullable BigDecimal value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.toPlainString());
    }
  }

  private void date(String name, @Nullable LocalDate day) throws IOException {
    json.writeStringField(name, day == null ? null : day.toString());
  }

  private void index(String name, @Nullable Integer index) throws IOException {
    json.writeFieldName(name);
    if (index == null) {
      json.writeNull();
    } else {
      json.writeNumber(index);
    }
  }

  private <T> void array(String name, List<T> values, Element<T> element) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      element.write(value);
    }
    json.writeEndArray();
  }

  @FunctionalInterface
  private interface Element<T> {
    void write(T value) throws IOException;
  }
}
