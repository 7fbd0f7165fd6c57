package org.claimdesk.server.precedent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How alike claims are, and which words they are looked up by. */
class LikenessTest {
  private static final Likeness RISE =
      new Likeness(
          Set.of("price", "rose", "bread", "third"),
          "Ilse Brandt",
          Set.of("quantity", "comparison"),
          Set.of("percent"));

  @Test
  void isOneForTheSameAndNothingWithoutWordsInCommon() {
    assertEquals(1, RISE.to(RISE), 1e-9);
    assertEquals(
        0, RISE.to(new Likeness(Set.of("ferri"), "Ilse Brandt", RISE.kinds(), RISE.units())));
    assertEquals(
        0,
        new Likeness(Set.of(), null, Set.of(), Set.of())
            .to(new Likeness(Set.of(), null, Set.of(), Set.of())));
  }

  @Test
  void addsUpItsFourParts() {
    Likeness other =
        new Likeness(Set.of("price", "bread"), "ILSE BRANDT", Set.of("quantity"), Set.of("EUR"));
    assertEquals(0.60 * 4 / 6 + 0.15 + 0.10 / 2, RISE.to(other), 1e-9);
    assertEquals(RISE.to(other), other.to(RISE), 1e-9);
    assertTrue(!new Likeness(Set.of("a"), null, Set.of(), Set.of()).sameSpeaker(RISE));
  }

  @Test
  void wordsAreAskedForInPairsThatTell() {
    assertEquals(
        "('bread' & 'third') | ('bread' & 'percent')",
        SharedWord.query(
            List.of(
                new SharedWord("percent", 0.1),
                new SharedWord("third", 0.01),
                new SharedWord("bread", 0))));
    assertEquals("'percent'", SharedWord.query(List.of(new SharedWord("percent", 0.1))));
    assertEquals(
        "'percent' & 'year'",
        SharedWord.query(List.of(new SharedWord("year", 0.2), new SharedWord("percent", 0.1))));
    assertEquals("", SharedWord.query(List.of()));
    assertEquals(
        "('a''b' & 'c\\\\d')",
        SharedWord.query(List.of(new SharedWord("a'b", 0), new SharedWord("c\\d", 0))));
    List<SharedWord> many =
        IntStream.range(0, 50).mapToObj(i -> new SharedWord("w" + i, 0)).toList();
    assertEquals(28, SharedWord.query(many).split("\\|", -1).length);
  }
}
