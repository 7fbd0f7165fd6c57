package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The software and the model that found an article's claims.
 *
 * @param model name and generation of the check-worthiness model
 * @param extracted when they were found
 */
@Serdeable
public record ArticleExtractor(String name, String version, String model, Instant extracted) {}
