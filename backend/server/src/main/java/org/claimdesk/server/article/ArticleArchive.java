package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The archived answer that an article was fetched as.
 *
 * @param url the address that answered, after redirects
 * @param sha256 of the WARC file, in lower-case hexadecimal
 */
@Serdeable
public record ArticleArchive(String url, String sha256, Instant fetched) {}
