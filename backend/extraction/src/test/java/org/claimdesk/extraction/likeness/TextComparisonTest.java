package org.claimdesk.extraction.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

  private static final String AGENCY =
      "The harbour of Tarnby stays closed until May. Repairs cost 12 million kroner. "
          + "The council had set 6 million aside. Fishermen protested on Monday.";
  private static final String PAPER =
      "Local boats lie idle. The harbour of Tarnby stays closed until June. "
          + "Fishermen protested on Monday. Repairs cost 12 million kroner.";

  @Test
  void namesWhatWasChangedAddedAndLeftOut() {
    assertEquals(
        List.of(
            "+ Local boats lie idle.",
            "May -> June",
            "= Fishermen protested on Monday.",
            "= Repairs cost 12 million kroner.",
            "- The council had set 6 million aside."),
        told(AGENCY, PAPER));
  }

  @Test
  void takesNoNoticeOfQuotationMarksAndSpaces() {
    assertEquals(
        List.of("= He said: “It isn’t over,  not yet”."),
        told("He said: \"It isn't over, not yet\".", "He said: “It isn’t over,  not yet”."));
  }

  @Test
  void pairsEachSentenceOnce() {
    assertEquals(
        List.of("= The ferry left at noon.", "+ The ferry left at noon."),
        told("The ferry left at noon.", "The ferry left at noon. The ferry left at noon."));
  }

  @Test
  void comparesNothingWithNothing() {
    assertTrue(TextComparison.compare("", List.of(), "", List.of()).isEmpty());
  }

  private static List<String> told(String first, String second) {
    List<Span> ours = sentences(first);
    List<Span> theirs = sentences(second);
    List<String> told = new ArrayList<>();
    for (TextComparison.Row row : TextComparison.compare(first, ours, second, theirs)) {
      Integer mine = row.first();
      Integer theirOwn = row.second();
      if (mine == null) {
        told.add("+ " + in(second, theirs, theirOwn));
      } else if (theirOwn == null) {
        told.add("- " + in(first, ours, mine));
      } else if (row.onlyFirst().isEmpty() && row.onlySecond().isEmpty()) {
        told.add("= " + in(second, theirs, theirOwn));
      } else {
        told.add(in(first, row.onlyFirst()) + " -> " + in(second, row.onlySecond()));
      }
    }
    return told;
  }

  private static String in(String text, List<Span> sentences, @Nullable Integer index) {
    return sentences.get(Objects.requireNonNull(index)).in(text);
  }

  private static String in(String text, List<Span> spans) {
    return String.join(" | ", spans.stream().map(span -> span.in(text)).toList());
  }

  /** These texts have no full stop inside a sentence. */
  private static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('.'); end >= 0; end = text.indexOf('.', start)) {
      int first = text.charAt(start) == ' ' ? start + 1 : start;
      sentences.add(Span.of(first, end + 1));
      start = end + 1;
    }
    return sentences;
  }
}
