package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with what was found in it: the candidate for a claim.
 *
 * @param text the whole document's text
 * @param index the sentence's index in the document's sentences
 * @param firstQuantity index, in the document's list, of the first of {@code quantities}
 * @param firstTime index, in the document's list, of the first of {@code times}
 * @param attribution index of the attribution that says whose words the sentence is, if any
 * @param attributed that attribution
 */
record Statement(
    String text,
    int index,
    Sentence sentence,
    int firstQuantity,
    List<Quantity> quantities,
    int firstTime,
    List<TimeExpression> times,
    @Nullable Integer attribution,
    @Nullable Attribution attributed) {

  /** The sentence's own words. */
  String words() {
    return sentence.in(text);
  }

  /** One statement for each sentence, in text order. */
  static List<Statement> of(String text, Mentions mentions) {
    List<Statement> statements = new ArrayList<>(mentions.sentences().size());
    AttributionIndex index = new AttributionIndex(mentions);
    for (int i = 0; i < mentions.sentences().size(); i++) {
      Sentence sentence = mentions.sentences().get(i);
      int quantity = Mentions.firstEndingAfter(mentions.quantities(), sentence.start());
      int time = Mentions.firstEndingAfter(mentions.times(), sentence.start());
      Integer attribution = index.ofSentence(i);
      statements.add(
          new Statement(
              text,
              i,
              sentence,
              quantity,
              until(mentions.quantities(), quantity, sentence.end()),
              time,
              until(mentions.times(), time, sentence.end()),
              attribution,
              attribution == null ? null : mentions.attributions().get(attribution)));
    }
    return statements;
  }

  private static <S extends Span> List<S> until(List<S> spans, int first, int end) {
    int last = first;
    while (last < spans.size() && spans.get(last).start() < end) {
      last++;
    }
    return spans.subList(first, last);
  }
}
