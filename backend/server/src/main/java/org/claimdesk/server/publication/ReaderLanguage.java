package org.claimdesk.server.publication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimdesk.server.layout.ReportLanguage;
import org.jspecify.annotations.Nullable;

/** The language that a reader would rather have a page in (RFC 9110, section 12.5.4). */
final class ReaderLanguage {

  /** No browser sends so many characters; of more, nothing is read. */
  private static final int MOST_CHARACTERS = 500;

  private static final List<String> SPOKEN =
      Arrays.stream(ReportLanguage.values()).map(ReportLanguage::code).toList();

  private ReaderLanguage() {}

  /** The first that there are words in; English without one. */
  static ReportLanguage of(HttpRequest<?> request) {
    return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * The same.
   *
   * @param accepted what the header says: "de-AT, en;q=0.5"; null without one
   */
  static ReportLanguage of(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank() || accepted.length() > MOST_CHARACTERS) {
      return ReportLanguage.EN;
    }
    try {
      String tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted), SPOKEN);
      return ReportLanguage.of(Objects.requireNonNullElse(tag, ReportLanguage.EN.code()));
    } catch (IllegalArgumentException e) {
      // Not written as the header is: nobody is refused a page for that.
      return ReportLanguage.EN;
    }
  }
}
