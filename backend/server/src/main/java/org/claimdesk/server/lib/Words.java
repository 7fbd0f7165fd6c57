package org.claimdesk.server.lib;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * What the program itself says, in one language: patterns of {@link MessageFormat} under their
 * keys, in a file for each language. What people wrote is put into them as it is.
 */
public final class Words {

  private final ResourceBundle patterns;
  private final Locale locale;

  private Words(ResourceBundle patterns, Locale locale) {
    this.patterns = patterns;
    this.locale = locale;
  }

  /**
   * Reads {@code name_language.properties}, which lies beside {@code place}. It is read by its
   * name: a {@link ResourceBundle#getBundle} would take the machine's own language where one is
   * missing.
   */
  public static Words beside(Class<?> place, String name, Locale locale) {
    String file = name + "_" + locale.getLanguage() + ".properties";
    try (InputStream stream =
        Objects.requireNonNull(
            place.getResourceAsStream(file), "The jar lacks " + file + " beside " + place + ".")) {
      return new Words(
          new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8)),
          locale);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The language of the words, which is also that of numbers and dates in them. */
  public Locale locale() {
    return locale;
  }

  /** What stands under {@code key} with {@code values} in its places. */
  public String say(String key, Object... values) {
    return new MessageFormat(pattern(key), locale).format(values);
  }

  /** What stands under {@code key}, as it is. */
  public String pattern(String key) {
    return patterns.getString(key);
  }
}
