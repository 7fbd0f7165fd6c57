package org.claimdesk.server.story;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.mention.Selector;

/**
 * A sentence of an article beside that of another.
 *
 * @param start index of its first UTF-16 code unit in its article's text
 * @param end index of the first code unit after it
 * @param only the runs of words that the other sentence has not, as spans of the article's text
 */
@Serdeable
public record ComparedSentence(int start, int end, String text, List<Selector> only) {
  /** Copies the list. */
  public ComparedSentence {
    only = List.copyOf(only);
  }

  static ComparedSentence of(Span sentence, String article, List<Span> only) {
    return new ComparedSentence(
        sentence.start(),
        sentence.end(),
        sentence.in(article),
        only.stream().map(Selector::of).toList());
  }
}
