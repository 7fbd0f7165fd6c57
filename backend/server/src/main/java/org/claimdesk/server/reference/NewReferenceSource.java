package org.claimdesk.server.reference;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A source to list, or in place of one that is listed.
 *
 * @param topic one of those that the list names
 * @param country ISO 3166-1 alpha-2 or {@code EU}; none for the whole world
 * @param name at most 200 characters
 * @param url http or https
 * @param search as url, with {@code {query}} where the words stand
 * @param languages at most 20 codes of two letters
 * @param notes at most 1,000 characters
 */
@Serdeable
public record NewReferenceSource(
    @Nullable String topic,
    @Nullable String country,
    @Nullable String name,
    @Nullable String url,
    @Nullable String search,
    @Nullable List<String> languages,
    @Nullable String notes) {

  private static final String QUERY = "{query}";
  private static final int MOST_LANGUAGES = 20;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /**
   * The same with every member within its bounds.
   *
   * @throws Problem 400 or 422 naming the first member that is not
   */
  NewReferenceSource checked(List<String> topics) {
    String about = Field.text("topic", topic, 40);
    if (!topics.contains(about)) {
      throw Problem.unprocessable(
          "topic", "topic is \"" + about + "\"; give one of " + String.join(", ", topics) + ".");
    }
    String place = Field.optional("country", country, 2);
    String code = place == null ? null : place.toUpperCase(Locale.ROOT);
    if (code != null && !code.equals("EU") && !COUNTRIES.contains(code)) {
      throw Problem.unprocessable(
          "country",
          "country is \"" + place + "\"; give its two letters of ISO 3166-1, EU, or leave it out.");
    }
    return new NewReferenceSource(
        about,
        code,
        Field.text("name", name, 200),
        Field.url("url", url),
        template(),
        codes(),
        Field.optional("notes", notes, 1_000));
  }

  private @Nullable String template() {
    String address = Field.optional("search", search, 2_048);
    if (address == null) {
      return null;
    }
    if (!address.contains(QUERY)) {
      throw Problem.unprocessable(
          "search", "search has no {query}; write it where the words to search for stand.");
    }
    Field.url("search", address.replace(QUERY, "query"));
    return address;
  }

  private List<String> codes() {
    List<String> given = languages == null ? List.of() : languages;
    if (given.size() > MOST_LANGUAGES || !LANGUAGES.containsAll(given)) {
      throw Problem.unprocessable(
          "languages",
          "languages is "
              + given
              + "; give at most 20 of the two-letter codes of ISO 639-1, such as en.");
    }
    return given.stream().distinct().toList();
  }
}
