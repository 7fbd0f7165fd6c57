package org.claimdesk.server.copy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.server.fetch.Barrier;
import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.fetch.Fetching;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.format.ReadText;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.lib.TextCheck;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what an address gives, or a file holds, into a copy; keeps nothing. */
@Singleton
public class CopyReading {

  private static final int TEXT_LIMIT = 5_000_000;
  private static final int TITLE_LIMIT = 500;
  private static final int NAME_LIMIT = 200;

  /** Media types of pictures by the bytes that their files begin with, in hexadecimal. */
  private static final List<List<String>> PICTURES = Tables.rows(CopyReading.class, "pictures.tsv");

  private final Fetching fetching;
  private final DocumentReading reading;

  CopyReading(Fetching fetching, DocumentReading reading) {
    this.fetching = fetching;
    this.reading = reading;
  }

  /**
   * Asks an address.
   *
   * @throws Problem 403 where this installation fetches nothing; 415 or 422, saying why and what to
   *     do, where the address does not give a document that can be read
   */
  public NewCopy fetch(String address) {
    FetchedPage page = fetching.fetch(address);
    NewCopy.Content content = read(page.bytes(), null, page.mediaType(), page.charset(), "fetch");
    if (content.text() != null) {
      Barrier.refuse(page, content.text());
    }
    return new NewCopy(content, page.url().toString(), page.archive(), null, page.fetched());
  }

  /**
   * Reads a file that was handed in.
   *
   * @param declared the media type that its sender names, without parameters, or null
   * @param charset the encoding that its sender names, or null
   * @throws Problem 413, 415 or 422, saying why and what to do, where it cannot be read
   */
  NewCopy file(
      byte[] bytes, @Nullable String name, @Nullable String declared, @Nullable String charset) {
    return new NewCopy(
        read(bytes, name, declared, charset, "file"), null, null, name, Instant.now());
  }

  private NewCopy.Content read(
      byte[] bytes,
      @Nullable String name,
      @Nullable String declared,
      @Nullable String charset,
      String field) {
    String sha256 = Sha256.hex(bytes);
    String picture = picture(bytes);
    if (picture != null) {
      return new NewCopy.Content(bytes, sha256, picture, null, null, null, null, null);
    }
    DocumentFormat format = DocumentFormat.of(bytes, name, declared);
    ReadText read = reading.read(bytes, format, charset, field);
    Document document = DocumentReader.read(read.text(), read.type());
    String text = document.text();
    if (text.isBlank()) {
      throw Problem.unprocessable(
          field, "The document holds no text. Send one that does, or a picture of it.");
    }
    if (text.length() > TEXT_LIMIT) {
      throw Problem.tooLarge(text.length(), TEXT_LIMIT);
    }
    TextCheck.refuseUnstorable(field, text);
    // What a mail's head or a file's properties say goes before what stands in the text.
    Metadata metadata = document.metadata().overriddenBy(read.metadata());
    return new NewCopy.Content(
        bytes,
        sha256,
        format.mediaType(),
        format.isText() ? read.encoding().charset() : null,
        text,
        fitting(metadata.title(), TITLE_LIMIT),
        fitting(metadata.publisher(), NAME_LIMIT),
        metadata.published());
  }

  private static @Nullable String picture(byte[] bytes) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 12));
    return PICTURES.stream()
        .filter(row -> head.matches(row.get(0)))
        .map(row -> row.get(1))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String fitting(@Nullable String value, int limit) {
    return value == null
            || value.isBlank()
            || value.length() > limit
            || !TextCheck.isStorable(value)
        ? null
        : value.strip();
  }

  /** All words that a copied page shows, in its article and around it; null for what is no page. */
  @Nullable String wholePage(byte[] bytes, String mediaType, @Nullable String charset) {
    DocumentFormat format = DocumentFormat.ofMediaType(mediaType);
    boolean page = format == DocumentFormat.HTML || format == DocumentFormat.WEB_ARCHIVE;
    return page
        ? org.jsoup.Jsoup.parse(reading.html(bytes, format, charset == null ? "UTF-8" : charset))
            .text()
        : null;
  }
}
