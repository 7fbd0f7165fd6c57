package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.format.TextEncoding;
import org.claimdesk.server.mention.PassageMention;
import org.claimdesk.server.mention.Selector;
import org.jspecify.annotations.Nullable;

/**
 * An article with its frozen text.
 *
 * @param text the plain text that every selector of the article and its claims points into, in
 *     UTF-16 code units
 * @param encoding the character encoding that its bytes were read in
 * @param fileName the name of the uploaded file
 * @param sha256 the SHA-256 of the bytes as received, in lower-case hexadecimal
 * @param language ISO 639-1 code, {@code und} when it is too short to tell, {@code mis} when it is
 *     none that is known here; claims are found in English and {@code und} alone
 * @param extractor what found its claims
 * @param archive what its address gave, where it was fetched
 * @param elsewhere how many other outlets print the same text, or a near copy of it; at most 100
 * @param claims how many claims of each status it has
 */
@Serdeable
public record Article(
    UUID id,
    ArticleMetadata metadata,
    Provenance provenance,
    @Schema(
            type = "string",
            allowableValues = {
              "text/plain",
              "text/html",
              "text/markdown",
              "application/pdf",
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "message/rfc822",
              "multipart/related"
            })
        String mediaType,
    TextEncoding encoding,
    @Nullable String fileName,
    String sha256,
    String language,
    String text,
    List<PassageMention> passages,
    List<Selector> sentences,
    ArticleExtractor extractor,
    @Nullable ArticleArchive archive,
    int elsewhere,
    ClaimCounts claims,
    int version,
    Instant created,
    Instant updated) {
  /** Copies the lists. */
  public Article {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
  }
}
