package org.claimdesk.server.report.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who is told how far the making of a file is; may throw to stop it. */
@FunctionalInterface
public interface Progress {

  /** Nobody is told. */
  Progress UNTOLD = (step, done, total) -> {};

  /** What is done of a file, one step after the other. */
  @Serdeable
  enum Step {
    /** Its claims are set on pages. */
    @JsonProperty("claims")
    CLAIMS,
    /** Its pages are numbered. */
    @JsonProperty("pages")
    PAGES;

    /** The name in JSON and SQL. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The step with this code. */
    public static Step of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Tells how far it is.
   *
   * @param done how many claims or pages, from 0
   * @param total of how many
   */
  void at(Step step, int done, int total);
}
