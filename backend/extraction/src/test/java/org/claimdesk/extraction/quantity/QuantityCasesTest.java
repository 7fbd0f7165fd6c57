package org.claimdesk.extraction.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The language that is understood, case by case: each sentence of {@code quantity-cases.json} with
 * all its quantities. A case names only the fields that matter to it; {@code text} always matters.
 * "dates" are the words of the sentence that a time expression takes.
 */
class QuantityCasesTest {
  @TestFactory
  Stream<DynamicTest> cases() {
    return JsonCases.tests(
        QuantityCasesTest.class, "quantity-cases.json", QuantityCasesTest::check);
  }

  private static void check(JsonNode item) {
    String text = item.get("text").asText();
    List<Span> dates = new ArrayList<>();
    for (JsonNode date : item.path("dates")) {
      int start = text.indexOf(date.asText());
      dates.add(Span.of(start, start + date.asText().length()));
    }
    List<Quantity> found =
        QuantityFinder.find(new Runs(text), List.of(new Sentence(0, text.length())), dates);
    List<String> expected = new ArrayList<>();
    item.get("quantities").forEach(q -> expected.add(q.get("text").asText()));
    assertEquals(expected, found.stream().map(Quantity::text).toList(), () -> found.toString());
    for (int i = 0; i < found.size(); i++) {
      compare(item.get("quantities").get(i), found.get(i));
    }
  }

  private static void compare(JsonNode expected, Quantity found) {
    expected
        .properties()
        .forEach(
            field -> {
              Object actual = field(found, field.getKey());
              String message = field.getKey() + " of " + found;
              if (field.getValue().isNumber()) {
                assertNotNull(actual, message);
                BigDecimal wanted = field.getValue().decimalValue();
                BigDecimal difference = wanted.subtract((BigDecimal) actual).abs();
                boolean equal = difference.compareTo(new BigDecimal("1E-9")) <= 0;
                assertEquals(true, equal, () -> message + ", wanted " + wanted);
              } else {
                String wanted = field.getValue().isNull() ? null : field.getValue().asText();
                assertEquals(wanted, actual, message);
              }
            });
  }

  private static @Nullable Object field(Quantity q, String name) {
    return switch (name) {
      case "text" -> q.text();
      case "kind" -> q.kind().code();
      case "value" -> q.value();
      case "low" -> q.low();
      case "high" -> q.high();
      case "unit" -> q.unit();
      case "modifier" -> q.modifier().code();
      case "duration" -> q.duration();
      case "of" -> q.of();
      default -> throw new IllegalArgumentException("A quantity has no field " + name + ".");
    };
  }
}
