package org.claimdesk.server.format.parser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads mail (RFC 5322, MIME) and web archives (MHTML, RFC 2557), which are mail in their form. */
final class MailReader {

  /** Parts within parts. */
  private static final int DEEPEST = 16;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1_000_000)
          .setMaxHeaderCount(1_000)
          .setMaxHeaderLen(100_000)
          .build();

  private MailReader() {}

  /**
   * Reads a mail: its plain text, or where it has none its HTML; subject, sender and day sent.
   *
   * @throws Unreadable where it holds neither
   */
  static Parsed readMail(byte[] bytes) throws IOException, Unreadable {
    Message message = message(bytes);
    Entity plain = find(message, "text/plain"::equals, 0);
    Entity body = plain == null ? find(message, "text/html"::equals, 0) : plain;
    if (body == null) {
      throw new Unreadable("The mail holds no text. Send its attachment by itself.");
    }
    List<String> authors = new ArrayList<>();
    if (message.getFrom() != null) {
      for (Mailbox sender : message.getFrom()) {
        if (sender.getName() != null && !sender.getName().isBlank()) {
          authors.add(sender.getName().strip());
        }
      }
    }
    return new Parsed(
        text(body), plain == null, message.getSubject(), authors, day(message), null, List.of());
  }

  /**
   * Reads a web archive: the HTML of the page that was saved, and its address.
   *
   * @throws Unreadable where it holds no page
   */
  static Parsed readWebArchive(byte[] bytes) throws IOException, Unreadable {
    Message message = message(bytes);
    Entity page = find(message, "text/html"::equals, 0);
    if (page == null) {
      throw new Unreadable("The web archive holds no page. Save the page again, or as HTML.");
    }
    String url = header(message, "Snapshot-Content-Location");
    return new Parsed(
        text(page),
        true,
        null,
        List.of(),
        null,
        url == null ? header(page, "Content-Location") : url,
        List.of());
  }

  private static Message message(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  /** The first part of this type that is no attachment. */
  private static @Nullable Entity find(Entity entity, Predicate<String> type, int depth)
      throws Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable(
          "The mail has parts within parts, %d deep; at most %d are read. Send the part that matters."
              .formatted(depth, DEEPEST));
    }
    if (entity.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        Entity found = find(part, type, depth + 1);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    return !attached && type.test(entity.getMimeType()) && entity.getBody() instanceof TextBody
        ? entity
        : null;
  }

  /** The text of a part in the encoding that it names; else in UTF-8, as browsers write it. */
  private static String text(Entity entity) throws IOException {
    if (!(entity.getBody() instanceof TextBody body)) {
      throw new IllegalArgumentException("no text");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = body.getInputStream()) {
      in.transferTo(bytes);
    }
    boolean named =
        entity.getHeader() != null
            && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
            && type.getCharset() != null;
    String text =
        bytes.toString(named ? Charset.forName(entity.getCharset()) : StandardCharsets.UTF_8);
    return text.replace("\r\n", "\n");
  }

  /** The day the mail was sent, where its sender was. */
  private static @Nullable String day(Message message) {
    if (message.getDate() == null) {
      return null;
    }
    Field date = message.getHeader().getField("Date");
    String written = date == null ? "" : date.getBody();
    String offset = written.replaceFirst(".*([+-]\\d{4}).*", "GMT$1");
    ZoneId zone = TimeZone.getTimeZone(offset).toZoneId();
    return message.getDate().toInstant().atZone(zone).toLocalDate().toString();
  }

  private static @Nullable String header(Entity entity, String name) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
    if (field == null) {
      return null;
    }
    String value = field instanceof UnstructuredField text ? text.getValue() : field.getBody();
    return value == null || !value.strip().matches("https?://\\S+") ? null : value.strip();
  }
}
