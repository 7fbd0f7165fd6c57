package org.claimdesk.server.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.claimdesk.extraction.quantity.Bounds;
import org.claimdesk.extraction.quantity.Comparison;
import org.claimdesk.extraction.quantity.DerivedFigure;
import org.claimdesk.extraction.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes what {@code claimdesk compare --json} prints. */
final class ComparisonWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private ComparisonWriter() {}

  static void write(
      PrintWriter out,
      Quantity figure,
      Quantity reference,
      Comparison comparison,
      List<DerivedFigure> derived)
      throws IOException {
    try (JsonGenerator json =
        JSON.createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)) {
      json.writeStartObject();
      json.writeStringField("outcome", comparison.outcome().code());
      json.writeStringField("words", comparison.words());
      json.writeNumberField("percent", comparison.percent());
      quantity(json, "figure", figure);
      quantity(json, "reference", reference);
      json.writeNumberField("converted", comparison.reference());
      json.writeObjectFieldStart("admitted");
      bounds(json, comparison.admitted());
      json.writeEndObject();
      json.writeArrayFieldStart("derived");
      for (DerivedFigure each : derived) {
        json.writeStartObject();
        json.writeStringField("relation", each.relation().code());
        bounds(json, each.bounds());
        json.writeStringField("unit", each.unit());
        json.writeStringField("words", each.words());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
    out.flush();
  }

  private static void quantity(JsonGenerator json, String name, Quantity quantity)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", quantity.text());
    json.writeStringField("kind", quantity.kind().code());
    json.writeNumberField("value", quantity.value());
    json.writeNumberField("low", quantity.low());
    json.writeNumberField("high", quantity.high());
    json.writeStringField("unit", quantity.unit());
    json.writeStringField("modifier", quantity.modifier().code());
    json.writeEndObject();
  }

  private static void bounds(JsonGenerator json, @Nullable Bounds bounds) throws IOException {
    if (bounds == null) {
      return;
    }
    json.writeNumberField("low", bounds.low());
    json.writeNumberField("high", bounds.high());
    json.writeBooleanField("lowInside", bounds.lowInside());
    json.writeBooleanField("highInside", bounds.highInside());
  }
}
