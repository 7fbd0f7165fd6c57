package org.claimdesk.extraction.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimdesk.extraction.document.Span;
import org.junit.jupiter.api.Test;

class SketchTest {

  /** The fewest of a hundred near copies that must be found, by how they were made. */
  private static final Map<String, Integer> RECALL =
      Map.of(
          "one word in 40 edited", 100,
          "one word in 15 edited", 98,
          "cut to a half", 98,
          "cut to a fifth", 85,
          "as much again of its own", 98,
          "another headline and order", 100,
          "cut to a half, edited, and own paragraphs", 93);

  @Test
  void findsNearCopiesAndNoOtherArticlesOfTheTopic() {
    PrintedArticles paper = new PrintedArticles(2026);
    Map<String, Integer> found = new TreeMap<>();
    int wrong = 0;
    for (int i = 0; i < 100; i++) {
      PrintedArticles.Topic topic = paper.topic();
      List<String> agency = paper.write(topic);
      Map<String, UnaryOperator<List<String>>> printed =
          Map.of(
              "one word in 40 edited", text -> paper.edited(text, 40),
              "one word in 15 edited", text -> paper.edited(text, 15),
              "cut to a half", text -> paper.cut(text, 0.5),
              "cut to a fifth", text -> paper.cut(text, 0.2),
              "as much again of its own", text -> paper.withOwn(text, topic, 1),
              "another headline and order", paper::rearranged,
              "cut to a half, edited, and own paragraphs",
                  text -> paper.withOwn(paper.edited(paper.cut(text, 0.5), 30), topic, 0.3));
      Sketch sketch = sketch(agency);
      printed.forEach(
          (how, change) ->
              found.merge(how, finds(sketch, sketch(change.apply(agency))) ? 1 : 0, Integer::sum));
      for (int other = 0; other < 5; other++) {
        wrong += finds(sketch, sketch(paper.write(topic))) ? 1 : 0;
      }
    }
    assertEquals(0, wrong, "other articles of the topic taken for near copies");
    RECALL.forEach(
        (how, least) -> assertTrue(found.getOrDefault(how, 0) >= least, how + " of " + found));
  }

  @Test
  void takesNoNoticeOfCaseMarksAndSpaces() {
    String text = "The harbour of Tarnby will stay closed until the end of May, the port said. ";
    Sketch plain = sketch(List.of(text, "Repairs to the northern quay will cost 12 million."));
    Sketch other =
        sketch(
            List.of(
                "THE HARBOUR of Tarnby will stay\u00A0closed —  until the end of May the port said",
                "Repairs to the ‘northern’ quay will cost 12 million!"));
    assertEquals(1, plain.to(other).resemblance());
    assertTrue(finds(plain, other));
  }

  @Test
  void findsNothingLikeATextOfAFewWords() {
    Sketch short1 = sketch(List.of("The harbour is closed."));
    assertEquals(0, short1.bands().length);
    assertFalse(short1.to(short1).nearCopy());
    assertEquals(0, sketch(List.of("")).to(short1).containment());
  }

  @Test
  void keepsTheSketchOfALongTextShort() {
    Sketch sketch = sketch(new PrintedArticles(1).write(new PrintedArticles(1).topic()));
    String text = "word ".repeat(100_000);
    assertEquals(48, sketch.bands().length);
    assertTrue(Sketch.of(text, List.of(Span.of(0, text.length()))).shingles().length <= 20_000);
  }

  /** As an index of bands does: whoever shares a band is looked at closely. */
  private static boolean finds(Sketch known, Sketch asked) {
    long[] bands = known.bands();
    boolean candidate =
        Arrays.stream(asked.bands()).anyMatch(b -> Arrays.stream(bands).anyMatch(a -> a == b));
    return candidate && known.to(asked).nearCopy();
  }

  private static Sketch sketch(List<String> sentences) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      spans.add(Span.of(start, start + sentence.length()));
      start += sentence.length() + 1;
    }
    return Sketch.of(sentences.stream().collect(Collectors.joining(" ")), spans);
  }
}
