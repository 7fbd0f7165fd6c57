package org.claimdesk.server.factcheck;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads one ClaimReview. What it must tell is the claim, who reviewed it where, and a rating in
 * words or as a number; a problem names the property that does not.
 */
final class ClaimReviewReader {

  private static final int MAX_CLAIM = 4_000;
  private static final int MAX_NAME = 500;
  private static final int MAX_TITLE = 1_000;
  private static final int MAX_LANGUAGE = 100;
  private static final int DAY = 10;

  private ClaimReviewReader() {}

  /**
   * What a ClaimReview of {@code document} tells.
   *
   * @throws Problem 400 for a property that is missing, 422 for one that cannot be so
   */
  static NewFactCheck read(JsonLd document, JsonNode review) {
    String url = url(document.words(review, "url"));
    JsonNode rating =
        document
            .get(review, "reviewRating")
            .filter(JsonNode::isObject)
            .orElseThrow(() -> missing("reviewRating", "a Rating with alternateName"));
    String said = document.words(rating, "ratingValue");
    BigDecimal value = number(said);
    BigDecimal worst = number(document.words(rating, "worstRating"));
    BigDecimal best = number(document.words(rating, "bestRating"));
    checkRange(value, worst, best);
    return new NewFactCheck(
        url,
        Field.text("claimReviewed", document.words(review, "claimReviewed"), MAX_CLAIM),
        Field.optional(
            "itemReviewed.author",
            document
                .get(review, "itemReviewed")
                .map(reviewed -> document.allWords(reviewed, "author"))
                .orElse(null),
            MAX_NAME),
        publisher(document, review, url),
        wording(document.words(rating, "alternateName"), document.words(rating, "name"), said),
        value,
        worst,
        best,
        Field.optional(
            "headline",
            Objects.requireNonNullElse(
                document.words(review, "headline"),
                Objects.requireNonNullElse(document.words(review, "name"), "")),
            MAX_TITLE),
        Field.optional("inLanguage", document.words(review, "inLanguage"), MAX_LANGUAGE),
        day(document.words(review, "datePublished")));
  }

  /** A web address, or the name that an export without a public address gives a review. */
  private static String url(@Nullable String url) {
    if (url == null) {
      throw missing("url", "the address of the page that the review stands on");
    }
    return url.matches("urn:uuid:[0-9a-fA-F-]{36}(#.{0,100})?") ? url : Field.url("url", url);
  }

  /** Who reviewed; where that is not said, the web site it stands on. */
  private static String publisher(JsonLd document, JsonNode review, String url) {
    String named = document.words(review, "author");
    if (named == null) {
      named = document.words(review, "publisher");
    }
    if (named == null && !url.startsWith("urn:")) {
      named = URI.create(url).getHost();
    }
    if (named == null) {
      throw missing("author", "an Organization or Person with a name");
    }
    return Field.text("author", named, MAX_NAME);
  }

  private static String wording(
      @Nullable String wording, @Nullable String name, @Nullable String value) {
    String said = wording != null ? wording : name != null ? name : value;
    if (said == null) {
      throw missing("reviewRating.alternateName", "the verdict in words, or ratingValue");
    }
    return Field.text("reviewRating.alternateName", said, MAX_NAME);
  }

  /** Null where it is no number: some publishers write the verdict's words there. */
  private static @Nullable BigDecimal number(@Nullable String text) {
    return text != null && text.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(text) : null;
  }

  private static void checkRange(
      @Nullable BigDecimal value, @Nullable BigDecimal worst, @Nullable BigDecimal best) {
    if (value == null || worst == null || best == null) {
      return;
    }
    BigDecimal low = worst.min(best);
    BigDecimal high = worst.max(best);
    if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
      throw Problem.unprocessable(
          "reviewRating.ratingValue",
          "reviewRating.ratingValue is "
              + value
              + "; it must lie between worstRating "
              + worst
              + " and bestRating "
              + best
              + ". Correct one of them.");
    }
  }

  /** The day of a date or of a date with a time. */
  private static @Nullable LocalDate day(@Nullable String date) {
    boolean hasTime = date != null && date.length() > DAY && "T ".indexOf(date.charAt(DAY)) >= 0;
    return Field.day("datePublished", hasTime && date != null ? date.substring(0, DAY) : date);
  }

  private static Problem missing(String property, String what) {
    return Problem.badRequest(property, property + " is missing; give it " + what + ".");
  }
}
