package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence to add, or its changed members: on a change, a member that is null stays as
 * it is, and an empty title, publisher, published or copy, no parts, or a reference without a value
 * takes away what there is.
 *
 * @param url http or https, at most 2,048 characters; may be left out with a copy
 * @param title at most 500 characters
 * @param publisher at most 200 characters
 * @param published its day of publication, such as 2024-02-05
 * @param excerpt 1 to 10,000 characters
 * @param stance {@code supports}, {@code refutes} or {@code context}
 * @param part index of the one part of the claim that it is about
 * @param parts indices of the claim's parts that it is about, in place of part
 * @param primarySource whether it tells what its author measured, decided, said or saw itself; no
 *     unless said
 * @param copy key of the copy that it rests on, which may be one that other evidence rests on
 */
@Serdeable
public record NewEvidence(
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String excerpt,
    @Nullable @Schema(
            type = "string",
            allowableValues = {"supports", "refutes", "context"})
        String stance,
    @Nullable Integer part,
    @Nullable List<Integer> parts,
    @Nullable Boolean primarySource,
    @Nullable NewReference referenceValue,
    @Nullable String copy) {

  /** What is stored of a piece of evidence, every member within its bounds. */
  record Checked(
      @Nullable String url,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable LocalDate published,
      String excerpt,
      Stance stance,
      List<Integer> parts,
      boolean primarySource,
      @Nullable ReferenceValue referenceValue,
      @Nullable UUID copy) {}

  /**
   * This on top of what there is, with surrounding space removed.
   *
   * @param before the evidence that it changes; null for new evidence
   * @throws Problem 400 or 422 naming the first member that cannot be
   */
  Checked checked(Claim claim, @Nullable Evidence before) {
    UUID rests = copy(before);
    String address = over(url, before == null ? null : before.url());
    if (before != null && rests == null && (address == null || address.isBlank())) {
      throw Problem.unprocessable(
          copy == null ? "url" : "copy",
          "The evidence would have neither an address nor a copy; give one of the two.");
    }
    LocalDate day = before == null ? null : before.published();
    return new Checked(
        rests != null && (address == null || address.isBlank()) ? null : Field.url("url", address),
        Field.optional("title", over(title, before == null ? null : before.title()), 500),
        Field.optional(
            "publisher", over(publisher, before == null ? null : before.publisher()), 200),
        published == null ? day : Field.day("published", published),
        Field.text("excerpt", over(excerpt, before == null ? null : before.excerpt()), 10_000),
        Stance.of(
            Field.required("stance", over(stance, before == null ? null : before.stance().code()))),
        parts(claim.parts().size(), before),
        primarySource == null
            ? before != null && Boolean.TRUE.equals(before.primarySource())
            : primarySource,
        referenceValue == null
            ? before == null ? null : before.referenceValue()
            : referenceValue.read("referenceValue", claim),
        rests);
  }

  private static @Nullable String over(@Nullable String value, @Nullable String before) {
    return value == null ? before : value;
  }

  private @Nullable UUID copy(@Nullable Evidence before) {
    if (copy == null) {
      return before == null || before.copy() == null ? null : before.copy().id();
    }
    if (copy.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(copy);
    } catch (IllegalArgumentException e) {
      throw Problem.unprocessable(
          "copy", "copy is \"" + copy + "\", which is no key; copy the page or upload the file.");
    }
  }

  private List<Integer> parts(int size, @Nullable Evidence before) {
    if (parts == null && part == null) {
      return before == null ? List.of() : before.aboutParts();
    }
    List<Integer> given = parts == null ? List.of(Objects.requireNonNull(part)) : parts;
    for (Integer index : given) {
      if (index == null || index < 0 || index >= size) {
        String field = parts == null ? "part" : "parts";
        throw Problem.unprocessable(
            field,
            field
                + " is "
                + index
                + (size == 0
                    ? ", but the claim has no parts; leave it out."
                    : "; the claim's parts are 0 to " + (size - 1) + "."));
      }
    }
    return given.stream().distinct().sorted().toList();
  }
}
