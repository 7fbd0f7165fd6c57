package org.claimdesk.server.format;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.server.format.parser.Parsed;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads documents of every form as text. */
@Singleton
public final class DocumentReading implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentReading.class);

  private final ParserProcesses parsers = new ParserProcesses(Duration.ofSeconds(30));

  /**
   * Reads a document.
   *
   * @param charset the encoding that its sender named, or null
   * @param field the field of the request that it came in, for messages
   * @throws Problem 422, saying why and what to do, where it cannot be read
   */
  public ReadText read(
      byte[] bytes, DocumentFormat format, @Nullable String charset, String field) {
    try {
      return format.isText()
          ? read(TextDecoder.decode(bytes, typeOf(format), charset, field), format, field)
          : read(parsers.ask(format.name(), 0, bytes, field), TextEncoding.BINARY);
    } catch (Problem e) {
      LOG.info("{} of {} bytes refused: {}", format, bytes.length, e.detail());
      throw e;
    }
  }

  /**
   * Reads a document in an encoding that a person chose.
   *
   * @param format one that is text
   * @throws Problem 422, saying why and what to do, where it cannot be read so
   */
  public ReadText readAs(
      byte[] bytes, DocumentFormat format, KnownEncoding encoding, String field) {
    return read(TextDecoder.decodeAs(bytes, encoding.charset(), field), format, field);
  }

  /**
   * The HTML of a document that was read before, also of a page inside a mail or web archive.
   *
   * @param charset the encoding that it was read in
   */
  public String html(byte[] bytes, DocumentFormat format, String charset) {
    return format.isText()
        ? TextDecoder.decodeAs(bytes, Charset.forName(charset), "id").text()
        : read(bytes, format, null, "id").text();
  }

  /** The encodings that a text may be in, the likeliest first, each with how sure it is. */
  public Map<Charset, Double> encodings(byte[] bytes, DocumentFormat format) {
    return EncodingGuess.ofLetters(bytes, format == DocumentFormat.HTML);
  }

  private ReadText read(DecodedText decoded, DocumentFormat format, String field) {
    if (format == DocumentFormat.MARKDOWN) {
      byte[] text = decoded.text().getBytes(StandardCharsets.UTF_8);
      return read(parsers.ask(format.name(), 0, text, field), decoded.encoding());
    }
    return new ReadText(
        decoded.text(), typeOf(format), decoded.encoding(), Metadata.NONE, null, List.of());
  }

  private static MediaType typeOf(DocumentFormat format) {
    return format == DocumentFormat.HTML ? MediaType.HTML : MediaType.PLAIN_TEXT;
  }

  /**
   * A page of a PDF document as a PNG picture.
   *
   * @param page from 1
   * @throws Problem 422 where there is no such page, or it cannot be drawn
   */
  public byte[] pagePicture(byte[] bytes, int page) {
    return parsers.ask("PDF_PAGE", page, bytes, "page");
  }

  private static ReadText read(byte[] answer, TextEncoding encoding) {
    Parsed parsed;
    try {
      parsed = Parsed.read(new DataInputStream(new ByteArrayInputStream(answer)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory end where they should
    }
    String published = parsed.published();
    return new ReadText(
        parsed.text(),
        parsed.isHtml() ? MediaType.HTML : MediaType.PLAIN_TEXT,
        encoding,
        new Metadata(
            parsed.title(),
            null,
            parsed.authors(),
            published == null ? null : LocalDate.parse(published)),
        parsed.url(),
        parsed.pages());
  }

  @Override
  @PreDestroy
  public void close() {
    parsers.close();
  }
}
