package org.claimdesk.server.article;

import java.util.UUID;
import java.util.function.Function;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.PassageMention;

/**
 * An article's text with what was found in it.
 *
 * @param language ISO 639-1 code, {@code und} when undetermined
 * @param extraction the key of the extraction that found it
 */
public record AnalysedText(
    ArticleMetadata metadata, String language, String text, UUID extraction, Mentions mentions) {

  /** The article as the extractor reads it; text and passages are frozen. */
  public Document document() {
    return document(PassageMention::toPassage);
  }

  /** The same, its passages seen otherwise. */
  public Document document(Function<PassageMention, Passage> passages) {
    return new Document(
        text,
        language,
        metadata.forExtraction(),
        mentions.passages().stream().map(passages).toList());
  }
}
