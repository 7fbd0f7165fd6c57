package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.sentence.Sentence;

/**
 * Decides which sentences of the body are claims, and puts each claim together from what was found
 * in it.
 */
public final class ClaimAssembler {

  /**
   * Below this probability a statement is left out: where, on labelled news, precision and recall
   * are about even.
   */
  private static final double LEAST_CHECKABLE = 0.7;

  private ClaimAssembler() {}

  /**
   * The claims of {@code document}, in text order; only body passages yield any, and the same words
   * only once.
   */
  public static List<ExtractedClaim> assemble(
      Document document, Mentions mentions, CheckWorthinessModel model) {
    List<ExtractedClaim> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<Statement> statements = Statement.of(document.text(), mentions);
    int passage = 0;
    for (Statement statement : statements) {
      passage = passageAt(document.passages(), passage, statement.sentence());
      if (document.passages().get(passage).kind() != PassageKind.BODY) {
        continue;
      }
      Words words = new Words(document.text(), statement.sentence());
      Map<String, Feature> features = FeatureFinder.find(statement, words);
      CheckWorthinessModel.Judgement judgement = model.judge(features.values(), words);
      if (judgement.checkable() >= LEAST_CHECKABLE && seen.add(fold(statement.words()))) {
        claims.add(claim(statement, features, judgement));
      }
    }
    return claims;
  }

  private static int passageAt(List<Passage> passages, int from, Sentence sentence) {
    int i = from;
    while (i + 1 < passages.size() && passages.get(i).end() <= sentence.start()) {
      i++;
    }
    return i;
  }

  /** The words with single spaces between them. */
  private static String fold(String words) {
    StringBuilder folded = new StringBuilder(words.length());
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean white = c == ' ' || (c >= '\t' && c <= '\r');
      if (!white || !space) {
        folded.append(white ? ' ' : c);
      }
      space = white;
    }
    return folded.toString();
  }

  private static ExtractedClaim claim(
      Statement statement,
      Map<String, Feature> features,
      CheckWorthinessModel.Judgement judgement) {
    Sentence sentence = statement.sentence();
    return new ExtractedClaim(
        sentence.start(),
        sentence.end(),
        statement.words(),
        judgement.checkable(),
        judgement.worth(),
        KindFinder.kinds(statement, features.keySet()),
        indices(statement.firstQuantity(), statement.quantities().size()),
        indices(statement.firstTime(), statement.times().size()),
        statement.attribution(),
        PartFinder.parts(statement),
        judgement.reasons());
  }

  private static List<Integer> indices(int first, int count) {
    List<Integer> indices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      indices.add(first + i);
    }
    return indices;
  }
}
