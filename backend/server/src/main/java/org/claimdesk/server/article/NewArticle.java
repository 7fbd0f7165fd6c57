package org.claimdesk.server.article;

import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.format.TextEncoding;
import org.claimdesk.server.format.parser.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * An article that is about to be stored; the values are those of {@link Article}.
 *
 * @param original its bytes as received
 * @param fetched the answer of the address that it was fetched from, if it was
 * @param pages where its text stands, where it has pages
 */
@SuppressWarnings("ArrayRecordComponent") // Written once; a copy of megabytes would serve nobody.
public record NewArticle(
    UUID id,
    ArticleMetadata metadata,
    Provenance provenance,
    String mediaType,
    TextEncoding encoding,
    @Nullable String fileName,
    byte[] original,
    String sha256,
    Extraction extraction,
    List<TextPage> pages,
    @Nullable FetchedPage fetched) {

  /** The same with another provenance. */
  public NewArticle withProvenance(Provenance other) {
    return new NewArticle(
        id,
        metadata,
        other,
        mediaType,
        encoding,
        fileName,
        original,
        sha256,
        extraction,
        pages,
        fetched);
  }
}
