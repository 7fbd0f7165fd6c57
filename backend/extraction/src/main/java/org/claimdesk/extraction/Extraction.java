package org.claimdesk.extraction;

import java.util.List;
import org.claimdesk.extraction.claim.ExtractedClaim;
import org.claimdesk.extraction.claim.SentenceJudgement;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.time.TimeExpression;

/**
 * Everything found in one document. All spans point into {@code document.text()}; all lists are in
 * text order.
 *
 * @param judgements what the model says of each sentence of the body, be it a claim or not
 * @param extractor what made this result
 */
public record Extraction(
    Document document,
    List<Sentence> sentences,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Attribution> attributions,
    List<ExtractedClaim> claims,
    List<SentenceJudgement> judgements,
    Extractor extractor) {

  /** Copies the lists. */
  public Extraction {
    sentences = List.copyOf(sentences);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
    judgements = List.copyOf(judgements);
  }

  /**
   * The software and the model that made a result; the same pair gives the same result for the same
   * text.
   *
   * @param model name and generation of the check-worthiness model
   */
  public record Extractor(String name, String version, String model) {}
}
