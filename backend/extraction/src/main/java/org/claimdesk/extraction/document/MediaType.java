package org.claimdesk.extraction.document;

import java.util.Optional;

/** The forms of text the library reads. */
public enum MediaType {
  /** Plain text; the document's text is the input itself, unaltered. */
  PLAIN_TEXT("text/plain"),
  /** An HTML page; the document's text is extracted from it. */
  HTML("text/html");

  private final String code;

  MediaType(String code) {
    this.code = code;
  }

  /** The Internet media type, such as {@code text/html}. */
  public String code() {
    return code;
  }

  /** The form with the given Internet media type; parameters such as a charset are not accepted. */
  public static Optional<MediaType> of(String code) {
    for (MediaType type : values()) {
      if (type.code.equalsIgnoreCase(code.strip())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
