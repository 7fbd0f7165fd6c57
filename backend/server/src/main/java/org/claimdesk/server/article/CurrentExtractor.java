package org.claimdesk.server.article;

import jakarta.inject.Singleton;
import java.util.List;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;

/** Which extractor this server has. */
@Singleton
public class CurrentExtractor {
  private final Extraction.Extractor extractor;

  CurrentExtractor(ClaimExtractor extractor) {
    Metadata nothing = new Metadata(null, null, List.of(), null);
    this.extractor = extractor.extract(new Document("", "und", nothing, List.of())).extractor();
  }

  /** Its name, version and model. */
  public Extraction.Extractor get() {
    return extractor;
  }
}
