package org.claimdesk.server.intake;

import io.micronaut.http.HttpStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Tells the form of a document, by its content first, then by its name, then by what its sender
 * says.
 */
public final class DocumentForm {
  private static final String SUPPORTED =
      "Supported are plain text (.txt, .md) and HTML (.html, .htm).";
  private static final Map<String, MediaType> BY_EXTENSION =
      Map.of(
          "txt", MediaType.PLAIN_TEXT,
          "text", MediaType.PLAIN_TEXT,
          "md", MediaType.PLAIN_TEXT,
          "html", MediaType.HTML,
          "htm", MediaType.HTML,
          "xhtml", MediaType.HTML);
  private static final String OCTETS = "application/octet-stream";
  private static final int SIGNATURE_BYTES = 8;
  private static final int SNIFFED_BYTES = 512;

  /** Names of unsupported formats by the bytes that their files begin with, in hexadecimal. */
  private static final Map<String, String> SIGNATURES = signatures();

  private DocumentForm() {}

  /**
   * The form of a document.
   *
   * @param fileName its file's name, or null
   * @param declared the media type that its sender names, without parameters, or null
   * @throws Problem 415, naming what is supported, for any other form
   */
  public static MediaType of(byte[] bytes, @Nullable String fileName, @Nullable String declared) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SIGNATURE_BYTES));
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (head.startsWith(signature.getKey())) {
        throw unsupported("The file is " + signature.getValue() + ".");
      }
    }
    if (looksLikeHtml(bytes)) {
      return MediaType.HTML;
    }
    String extension = extension(fileName);
    MediaType byName = extension == null ? null : BY_EXTENSION.get(extension);
    if (byName != null) {
      return byName;
    }
    if (declared == null || declared.equalsIgnoreCase(OCTETS)) {
      if (extension == null) {
        return MediaType.PLAIN_TEXT;
      }
      throw unsupported("The file's name ends in ." + extension + ".");
    }
    Optional<MediaType> byDeclaration = MediaType.of(declared);
    return byDeclaration.orElseThrow(() -> unsupported("The file is of type " + declared + "."));
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
            .replace("\u00ef\u00bb\u00bf", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
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

  private static Map<String, String> signatures() {
    Map<String, String> signatures = new LinkedHashMap<>();
    try (InputStream stream = DocumentForm.class.getResourceAsStream("/signatures.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("/signatures.tsv is missing from the program");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          signatures.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signatures;
  }
}
