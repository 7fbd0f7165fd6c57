package org.claimdesk.server.format;

import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.claimdesk.server.lib.Tables;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The forms of document that are read. */
public enum DocumentFormat {
  PLAIN_TEXT("text/plain", "txt", "text"),
  HTML("text/html", "html", "htm", "xhtml"),
  MARKDOWN("text/markdown", "md", "markdown"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  MAIL("message/rfc822", "eml"),
  WEB_ARCHIVE("multipart/related", "mhtml", "mht");

  private static final String SUPPORTED =
      "Supported are plain text (.txt), Markdown (.md), HTML (.html, .htm), PDF (.pdf), DOCX (.docx), mail (.eml) and"
          + " web archives (.mhtml).";
  private static final String OCTETS = "application/octet-stream";
  private static final int SIGNATURE_BYTES = 8;
  private static final int SNIFFED_BYTES = 2_048;

  /** Names of unsupported formats by the bytes that their files begin with, in hexadecimal. */
  private static final List<List<String>> SIGNATURES =
      Tables.rows(DocumentFormat.class, "/signatures.tsv");

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable one.
  private final List<String> extensions;

  DocumentFormat(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /** The Internet media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual ending of a file's name, without the dot. */
  public String extension() {
    return extensions.getFirst();
  }

  /** Whether its bytes are text in some character encoding. */
  public boolean isText() {
    return this == PLAIN_TEXT || this == HTML || this == MARKDOWN;
  }

  /** The form of this media type, as stored with an article. */
  public static DocumentFormat ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no form " + mediaType));
  }

  /**
   * The form of a document, by its content first, then by its name, then by what its sender says.
   *
   * @param fileName its file's name, or null
   * @param declared the media type that its sender names, without parameters, or null
   * @throws Problem 415, naming what is supported, for any other form
   */
  public static DocumentFormat of(
      byte[] bytes, @Nullable String fileName, @Nullable String declared) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SIGNATURE_BYTES));
    String extension = extension(fileName);
    if (head.startsWith("25504446")) { // %PDF
      return PDF;
    }
    if (head.startsWith("504b0304") && isWordDocument(bytes)) {
      return DOCX;
    }
    for (List<String> signature : SIGNATURES) {
      if (head.startsWith(signature.get(0))) {
        throw unsupported("The file is " + signature.get(1) + ".");
      }
    }
    String opening =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
            .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .replace("\0", "") // as UTF-16 has them between its letters
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
      return HTML;
    }
    for (DocumentFormat format : values()) {
      if (extension != null && format.extensions.contains(extension)) {
        return format.requireContent(opening);
      }
    }
    if (declared == null || declared.equalsIgnoreCase(OCTETS)) {
      if (extension == null) {
        return PLAIN_TEXT;
      }
      throw unsupported("The file's name ends in ." + extension + ".");
    }
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(declared))
        .findFirst()
        .orElseThrow(() -> unsupported("The file is of type " + declared + "."))
        .requireContent(opening);
  }

  /** Refuses a file whose name or type says what its content does not. */
  private DocumentFormat requireContent(String opening) {
    return switch (this) {
      case PDF -> throw unsupported("The file is named a PDF document, but does not begin as one.");
      case DOCX -> throw unsupported("The file is named a DOCX document, but does not hold one.");
      case MAIL, WEB_ARCHIVE -> {
        if (!opening.matches("(?s)(from |[a-z][a-z0-9-]*:).*")) {
          throw unsupported("The file is named a mail or web archive, but has no header.");
        }
        yield this == WEB_ARCHIVE && !opening.contains("multipart/related") ? MAIL : this;
      }
      default -> this;
    };
  }

  /** Whether a ZIP archive's first entries are those of a Word document. */
  private static boolean isWordDocument(byte[] bytes) {
    String names =
        new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
    String end =
        new String(
            bytes,
            Math.max(0, bytes.length - (1 << 16)),
            Math.min(bytes.length, 1 << 16),
            StandardCharsets.ISO_8859_1);
    return names.contains("word/document.xml") || end.contains("word/document.xml");
  }

  private static @Nullable String extension(@Nullable String fileName) {
    int dot = fileName == null ? -1 : fileName.lastIndexOf('.');
    return dot < 1 || fileName == null
        ? null
        : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Problem unsupported(String what) {
    return Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "Unsupported document",
        what + " " + SUPPORTED);
  }
}
