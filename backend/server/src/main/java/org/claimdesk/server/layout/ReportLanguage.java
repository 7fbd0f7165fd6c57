package org.claimdesk.server.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** The language in which a report says what the program says in it; what people wrote stays. */
@Serdeable
public enum ReportLanguage {
  /** English. */
  @JsonProperty("en")
  EN(Locale.ENGLISH),
  /** German. */
  @JsonProperty("de")
  DE(Locale.GERMAN);

  private final Locale locale;

  ReportLanguage(Locale locale) {
    this.locale = locale;
  }

  /** The one with this tag; English where there are no words in that language. */
  public static ReportLanguage of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values())
        .filter(each -> each.locale.getLanguage().equals(language))
        .findFirst()
        .orElse(EN);
  }

  /** The tag of BCP 47, which is the name on the wire and in the database, lower case. */
  @JsonValue
  public String code() {
    return locale.getLanguage();
  }

  /** How numbers and dates are written in it. */
  public Locale locale() {
    return locale;
  }
}
