package org.claimdesk.server.factcheck;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact-check that was published before.
 *
 * @param url the page of the review, http or https; {@code urn:uuid:} and its key where it has none
 * @param claim what was checked, word for word
 * @param claimant who said it
 * @param publisher who checked it
 * @param rating the verdict as its publisher words it
 * @param value the verdict as a number, between {@code worst} and {@code best}
 * @param title the headline of the review
 * @param language the language of the review, as it names it
 * @param published when the review was published
 * @param imported when it was read in, or changed by a later import
 */
@Serdeable
public record FactCheck(
    UUID id,
    String url,
    String claim,
    @Nullable String claimant,
    String publisher,
    String rating,
    @Nullable BigDecimal value,
    @Nullable BigDecimal worst,
    @Nullable BigDecimal best,
    @Nullable String title,
    @Nullable String language,
    @Nullable LocalDate published,
    Instant imported) {}
