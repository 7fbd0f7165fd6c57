package org.claimdesk.server.copy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is about to be kept; the values are those of {@link ArchivedCopy}.
 *
 * @param warc the answer that it came as, where it was fetched
 */
@SuppressWarnings("ArrayRecordComponent") // Written once; a copy of megabytes would serve nobody.
public record NewCopy(
    Content content,
    @Nullable String url,
    byte @Nullable [] warc,
    @Nullable String fileName,
    Instant taken) {

  /**
   * The bytes and what they say.
   *
   * @param charset the encoding that they were read in; null where the media type has none
   * @param text null for a picture
   */
  @SuppressWarnings("ArrayRecordComponent") // As above.
  public record Content(
      byte[] bytes,
      String sha256,
      String mediaType,
      @Nullable String charset,
      @Nullable String text,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable LocalDate published) {}
}
