package org.claimdesk.extraction.claim;

import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.Source;
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
   * "The report" or "a statement" counts for so much of its reach, and so gives way to a person or
   * body with a name that it quotes almost whole.
   */
  private static final double UNNAMED = 0.6;

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
      if (attribution.source() == null) {
        continue;
      }
      double standing = isNamed(attribution.source()) ? 1 : UNNAMED;
      for (Span content : attribution.content()) {
        int s = Mentions.firstEndingAfter(sentences, content.start());
        for (; s < sentences.size() && sentences.get(s).start() < content.end(); s++) {
          claim(s, a, reach(sentences.get(s), attribution), standing);
        }
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      if (covered[s] < LEAST_SHARE * sentences.get(s).length()) {
        bySentence[s] = null;
      }
    }
  }

  private static boolean isNamed(Source source) {
    return source.name().chars().anyMatch(Character::isUpperCase);
  }

  private void claim(int sentence, int attribution, int reach, double standing) {
    if (reach * standing > weight[sentence]) {
      weight[sentence] = reach * standing;
      covered[sentence] = reach;
      bySentence[sentence] = attribution;
    }
  }

  /** How many code units of the sentence lie in the attribution's content, source or cue. */
  private static int reach(Sentence sentence, Attribution attribution) {
    int sum = shared(sentence, attribution.source()) + shared(sentence, attribution.cue());
    for (Span content : attribution.content()) {
      sum += shared(sentence, content);
    }
    return sum;
  }

  private static int shared(Span a, @Nullable Span b) {
    return b == null ? 0 : Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  /** Index of the attribution of the sentence with index {@code sentence}, or null. */
  @Nullable Integer ofSentence(int sentence) {
    return bySentence[sentence];
  }
}
