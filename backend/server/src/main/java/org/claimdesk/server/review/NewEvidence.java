package org.claimdesk.server.review;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
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
        Field.index("part", part, parts),
        Field.value("referenceValue", referenceValue));
  }
}
