package org.claimdesk.server.evidence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.copy.ArchivedCopy;
import org.jspecify.annotations.Nullable;

/**
 * A document that speaks for or against a claim, or explains it.
 *
 * @param url where it is, http or https; null for one that there is only a copy of
 * @param published its day of publication
 * @param excerpt the words in it that matter
 * @param parts indices of the claim's parts that it is about, ascending; empty for the whole claim,
 *     null in a report from before there could be several
 * @param part the one part that it is about; null for the whole claim or several
 * @param primarySource whether a reviewer found that it tells what its author measured, decided,
 *     said or saw itself; null in a report from before that could be said
 * @param referenceValue the figure it gives, where there is one
 * @param copy the document as it was kept; several pieces of evidence may share one
 * @param excerptFound whether the excerpt stands in the copy word for word; null without a copy, or
 *     where that is a picture
 * @param recheck what its address gave when it was last asked again
 * @param created when it was added, which is when it was last seen at its address
 * @param version grows by one with each edit
 */
@Serdeable
public record Evidence(
    UUID id,
    UUID claim,
    @Nullable String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable LocalDate published,
    String excerpt,
    Stance stance,
    @Nullable List<Integer> parts,
    @Nullable Integer part,
    @Nullable Boolean primarySource,
    @Nullable ReferenceValue referenceValue,
    @Nullable ArchivedCopy copy,
    @Nullable Boolean excerptFound,
    @Nullable Recheck recheck,
    Person createdBy,
    Instant created,
    int version) {

  /** Copies the list. */
  public Evidence {
    parts = parts == null ? null : List.copyOf(parts);
  }

  /** The indices of the claim's parts that it is about; empty for the whole claim. */
  List<Integer> aboutParts() {
    if (parts != null) {
      return parts;
    }
    return part == null ? List.of() : List.of(part);
  }

  /** What names it: its title, else its address or its file's name, else what it is. */
  public String name() {
    if (title != null && !title.isBlank()) {
      return title;
    }
    if (url != null) {
      return url;
    }
    return copy == null || copy.fileName() == null ? "a document" : copy.fileName();
  }
}
