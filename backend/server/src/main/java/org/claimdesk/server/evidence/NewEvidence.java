package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence to add, or its changed members: on a change, a member that is null stays as
 * it is and an empty title or publisher is removed.
 *
 * @param url http or https, at most 2,048 characters
 * @param title at most 500 characters
 * @param publisher at most 200 characters
 * @param excerpt 1 to 10,000 characters
 * @param stance {@code supports}, {@code refutes} or {@code context}
 * @param part index of the claim's part that it is about
 */
@Serdeable
public record NewEvidence(
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String excerpt,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"supports", "refutes", "context"})
        String stance,
    @Nullable Integer part,
    @Nullable ReferenceValue referenceValue) {

  private static final int MAX_DIGITS = 40;

  /** This on top of what {@code before} says. */
  NewEvidence over(Evidence before) {
    return new NewEvidence(
        url == null ? before.url() : url,
        title == null ? before.title() : title,
        publisher == null ? before.publisher() : publisher,
        excerpt == null ? before.excerpt() : excerpt,
        stance == null ? before.stance().code() : stance,
        part == null ? before.part() : part,
        referenceValue == null ? before.referenceValue() : referenceValue);
  }

  /**
   * The same with surrounding space removed, every member within its bounds.
   *
   * @param parts how many parts the claim has
   * @throws org.claimdesk.server.problem.Problem 400 or 422 naming the first member that is not
   */
  NewEvidence checked(int parts) {
    return new NewEvidence(
        Field.url("url", url),
        Field.optional("title", title, 500),
        Field.optional("publisher", publisher, 200),
        Field.text("excerpt", excerpt, 10_000),
        Stance.of(Field.required("stance", stance)).code(),
        index("part", part, parts),
        value("referenceValue", referenceValue));
  }

  /** An index below {@code size}, or null. */
  private static @Nullable Integer index(String field, @Nullable Integer value, int size) {
    if (value != null && (value < 0 || value >= size)) {
      throw Problem.unprocessable(
          field,
          field
              + " is "
              + value
              + (size == 0
                  ? ", but the claim has no parts; leave it out."
                  : "; the claim's parts are 0 to " + (size - 1) + "."));
    }
    return value;
  }

  /** A figure of at most {@value #MAX_DIGITS} digits on each side of the point, with its unit. */
  private static @Nullable ReferenceValue value(String field, @Nullable ReferenceValue value) {
    if (value == null) {
      return null;
    }
    int whole = value.value().precision() - value.value().scale();
    if (whole > MAX_DIGITS || value.value().scale() > MAX_DIGITS) {
      throw Problem.unprocessable(
          field + ".value",
          field + ".value has more than " + MAX_DIGITS + " digits before or after the point.");
    }
    return new ReferenceValue(value.value(), Field.text(field + ".unit", value.unit(), 100));
  }
}
