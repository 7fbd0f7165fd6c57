package org.claimdesk.extraction;

import java.util.List;
import org.claimdesk.extraction.claim.CheckWorthinessModel;
import org.claimdesk.extraction.claim.ClaimAssembler;
import org.claimdesk.extraction.claim.Mentions;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.quantity.QuantityFinder;
import org.claimdesk.extraction.quote.QuoteAttributor;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.sentence.SentenceSplitter;
import org.claimdesk.extraction.text.Runs;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeFinder;
import org.claimdesk.extraction.time.TimeKind;

/**
 * The way from an article to its claims. The same input gives the same result on any machine and
 * any thread; nothing is kept between calls, so one extractor serves all threads.
 */
public final class ClaimExtractor {

  private static final Extraction.Extractor EXTRACTOR =
      new Extraction.Extractor("claimdesk", "0.1.0", CheckWorthinessModel.NAME);

  private final CheckWorthinessModel model;

  /** An extractor with the model that the library ships. */
  public ClaimExtractor() {
    model = CheckWorthinessModel.shipped();
  }

  /**
   * Extracts the claims of one article.
   *
   * @param input the article as received, plain text or HTML
   * @param given metadata known from elsewhere; what it has wins over what the article says of
   *     itself
   */
  public Extraction extract(String input, MediaType type, Metadata given) {
    DocumentReader.Reading reading = DocumentReader.cut(input, type);
    Document document = reading.document();
    return extract(document.with(document.metadata().overriddenBy(given)), reading.runs());
  }

  /**
   * Extracts the claims of a document already read; of one that is not in English only the
   * sentences, for its words would be misread.
   */
  public Extraction extract(Document document) {
    return extract(document, new Runs(document.text()));
  }

  private Extraction extract(Document document, Runs runs) {
    List<Sentence> sentences = SentenceSplitter.split(document);
    if (!document.isEnglish()) {
      return new Extraction(
          document, sentences, List.of(), List.of(), List.of(), List.of(), List.of(), EXTRACTOR);
    }
    Mentions mentions = mentions(document, runs, sentences);
    ClaimAssembler.Claims claims = ClaimAssembler.assemble(document, runs, mentions, model);
    return new Extraction(
        document,
        mentions.sentences(),
        mentions.quantities(),
        mentions.times(),
        mentions.attributions(),
        claims.claims(),
        claims.judgements(),
        EXTRACTOR);
  }

  /** Everything that is found before claims are put together, for sentences already known. */
  public static Mentions mentions(Document document, List<Sentence> sentences) {
    return mentions(document, new Runs(document.text()), sentences);
  }

  private static Mentions mentions(Document document, Runs runs, List<Sentence> sentences) {
    List<TimeExpression> times =
        new TimeFinder()
            .find(
                runs, sentences, document.metadata().published(), document.metadata().publisher());
    List<TimeExpression> dated =
        times.stream().filter(time -> time.kind() != TimeKind.DURATION).toList();
    LengthsOfTime once =
        LengthsOfTime.listedOnce(QuantityFinder.find(runs, sentences, dated), times);
    return new Mentions(
        sentences,
        once.quantities(),
        once.times(),
        QuoteAttributor.attribute(document, runs, sentences));
  }
}
