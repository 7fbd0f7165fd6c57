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
import org.claimdesk.extraction.text.Runs;

/**
 * Decides which sentences of the body are claims, and puts each claim together from what was found
 * in it.
 */
public final class ClaimAssembler {

  /**
   * Below this probability a sentence of an article is left out: where, on labelled news, precision
   * and recall are about even.
   */
  private static final double LEAST_CHECKABLE = 0.7;

  /**
   * A person chose what is handed in by itself, so it is left out only where hardly any such
   * statement is checkable: clear opinion, wish, question, rhetoric.
   */
  private static final double LEAST_CHECKABLE_ALONE = 0.05;

  /** A text of more sentences is read as an article. */
  private static final int MOST_ALONE = 3;

  private ClaimAssembler() {}

  /**
   * The claims of {@code document}, in text order, and what the model says of each sentence; only
   * body passages yield any, and the same words only once.
   */
  public static Claims assemble(
      Document document, Runs runs, Mentions mentions, CheckWorthinessModel model) {
    List<Statement> body = body(document, Statement.of(document.text(), mentions));
    Setting setting = setting(document, body);
    double least = setting == Setting.ARTICLE ? LEAST_CHECKABLE : LEAST_CHECKABLE_ALONE;
    List<ExtractedClaim> claims = new ArrayList<>();
    List<SentenceJudgement> judgements = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < body.size(); i++) {
      Statement statement = body.get(i);
      Words words = new Words(runs, statement.sentence());
      Map<String, Feature> features = FeatureFinder.find(statement, words, i, body.size());
      CheckWorthinessModel.Judgement judgement = model.judge(features.values(), words, setting);
      judgements.add(
          new SentenceJudgement(statement.index(), judgement.checkable(), judgement.worth()));
      if (judgement.checkable() >= least && seen.add(fold(statement.words()))) {
        claims.add(claim(statement, words, features, judgement));
      }
    }
    return new Claims(claims, judgements);
  }

  private static List<Statement> body(Document document, List<Statement> statements) {
    List<Statement> body = new ArrayList<>();
    int passage = 0;
    for (Statement statement : statements) {
      passage = passageAt(document.passages(), passage, statement.sentence());
      if (document.passages().get(passage).kind() == PassageKind.BODY) {
        body.add(statement);
      }
    }
    return body;
  }

  /** A few sentences and nothing else are a statement handed in, not an article. */
  private static Setting setting(Document document, List<Statement> body) {
    boolean bare =
        document.passages().stream().allMatch(passage -> passage.kind() == PassageKind.BODY);
    return bare && body.size() <= MOST_ALONE ? Setting.ALONE : Setting.ARTICLE;
  }

  private static int passageAt(List<Passage> passages, int from, Sentence sentence) {
    int i = from;
    while (i + 1 < passages.size() && passages.get(i).end() <= sentence.start()) {
      i++;
    }
    return i;
  }

  private static boolean isFolded(String words) {
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c == ' ' && space) || (c >= '\t' && c <= '\r')) {
        return false;
      }
      space = c == ' ';
    }
    return true;
  }

  /** The words with single spaces between them. */
  private static String fold(String words) {
    if (isFolded(words)) {
      return words;
    }
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
      Words words,
      Map<String, Feature> features,
      CheckWorthinessModel.Judgement judgement) {
    Sentence sentence = statement.sentence();
    PartFinder parts = PartFinder.of(statement, words);
    return new ExtractedClaim(
        sentence.start(),
        sentence.end(),
        statement.words(),
        judgement.checkable(),
        judgement.worth(),
        KindFinder.kinds(statement, words, features.keySet()),
        indices(statement.firstQuantity(), statement.quantities().size()),
        indices(statement.firstTime(), statement.times().size()),
        statement.attribution(),
        CheckTarget.of(statement, features.keySet(), parts.saysMore()),
        parts.parts(),
        judgement.reasons());
  }

  /**
   * The result of {@link #assemble}.
   *
   * @param judgements one for each sentence of the body, in text order
   */
  public record Claims(List<ExtractedClaim> claims, List<SentenceJudgement> judgements) {

    /** Copies the lists. */
    public Claims {
      claims = List.copyOf(claims);
      judgements = List.copyOf(judgements);
    }
  }

  private static List<Integer> indices(int first, int count) {
    List<Integer> indices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      indices.add(first + i);
    }
    return indices;
  }
}
