package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as text. A value given beside the text wins over what the text says about itself.
 *
 * @param text the article, at most 5,000,000 characters
 * @param published the day of publication, as {@code 2021-12-09}
 * @param url where it appeared, http or https
 * @param fetch an address to fetch the article from, instead of its text
 */
@Serdeable
public record ArticleSubmission(
    @Nullable String text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable List<String> authors,
    @Nullable String published,
    @Nullable String url,
    @Nullable String fetch) {}
