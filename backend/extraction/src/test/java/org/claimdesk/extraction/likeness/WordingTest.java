package org.claimdesk.extraction.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.claimdesk.extraction.JsonCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code wordings.json}, each in both directions. */
class WordingTest {

  @TestFactory
  Stream<DynamicTest> wordings() {
    return JsonCases.tests(
        WordingTest.class,
        "wordings.json",
        one -> {
          Wording a = Wording.of(one.get("one").asText());
          Wording b = Wording.of(one.get("other").asText());
          assertEquals(one.get("same").asBoolean(), a.saysTheSame(b));
          assertEquals(one.get("same").asBoolean(), b.saysTheSame(a));
          assertEquals(one.path("words").asBoolean(false), a.sameWords(b));
        });
  }
}
