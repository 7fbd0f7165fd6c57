package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New values of an article's metadata. A value left out stays; an empty one ({@code ""}, {@code
 * []}) is removed.
 *
 * @param published the day of publication, as {@code 2021-12-09}; the times of the article's claims
 *     are resolved again
 * @param url where it appeared, http or https
 * @param language the language that the text is in, by its ISO 639 code; claims are found in
 *     English ones ({@code en}) alone
 */
@Serdeable
public record ArticleCorrection(
    @Nullable String title,
    @Nullable String publisher,
    @Nullable List<String> authors,
    @Nullable String published,
    @Nullable String url,
    @Nullable String language) {}
