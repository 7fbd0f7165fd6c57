package org.claimdesk.extraction.claim;

import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.Source;
import org.claimdesk.extraction.quote.cue.Cue;
import org.claimdesk.extraction.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * For each sentence the attribution that answers "who says so?". Of several, the one whose content
 * covers most of the sentence counts; of nested ones therefore the outermost (the paper that
 * reported what the minister said), unless it has no name.
 */
final class AttributionIndex {

  /** A scrap of quoted words does not make the whole sentence the speaker's. */
  private static final double LEAST_SHARE = 0.25;

  /**
   * A source without a name counts for so much of its reach, "the report" or "a statement" of its
   * content alone, and so gives way to a person or body with a name whose words are most of it.
   */
  private static final double UNNAMED = 0.6;

  /**
   * A speech around a sentence counts for so much of its reach, and so gives way to a report that
   * the sentence makes itself: in an interview, "Jones has explained that …".
   */
  private static final double AROUND = 0.6;

  /** What somebody only expects or wants counts for so much beside what they assert. */
  private static final double UNVOUCHED = 0.75;

  private final @Nullable Integer[] bySentence;
  private final int[] covered;
  private final double[] weight;

  AttributionIndex(Mentions mentions) {
    List<Sentence> sentences = mentions.sentences();
    bySentence = new Integer[sentences.size()];
    covered = new int[sentences.size()];
    weight = new double[sentences.size()];
    for (int a = 0; a < mentions.attributions().size(); a++) {
      Attribution attribution = mentions.attributions().get(a);
      Source source = attribution.source();
      if (source == null) {
        continue;
      }
      Standing standing = new Standing(source.isDocument(), source.isNamed());
      for (Span content : attribution.content()) {
        int s = Mentions.firstEndingAfter(sentences, content.start());
        for (; s < sentences.size() && sentences.get(s).start() < content.end(); s++) {
          claim(s, a, sentences.get(s), attribution, source, standing);
        }
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      if (covered[s] < LEAST_SHARE * sentences.get(s).length()) {
        bySentence[s] = null;
      }
    }
  }

  /** What kind of source somebody is. */
  private record Standing(boolean document, boolean named) {}

  private void claim(
      int index,
      int number,
      Sentence sentence,
      Attribution attribution,
      Source source,
      Standing standing) {
    int content = 0;
    for (Span span : attribution.content()) {
      content += shared(sentence, span);
    }
    int told = shared(sentence, source) + shared(sentence, attribution.cue());
    double reach =
        standing.document
            ? UNNAMED * content
            : (content + told) * (!standing.named ? UNNAMED : told > 0 ? 1 : AROUND);
    Cue cue = attribution.cue();
    reach *= cue == null || cue.act().vouches() ? 1 : UNVOUCHED;
    if (reach > weight[index]) {
      weight[index] = reach;
      covered[index] = content + told;
      bySentence[index] = number;
    }
  }

  /** How many code units two spans share. */
  private static int shared(Span a, @Nullable Span b) {
    return b == null ? 0 : Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  /** Index of the attribution of the sentence with index {@code sentence}, or null. */
  @Nullable Integer ofSentence(int sentence) {
    return bySentence[sentence];
  }
}
