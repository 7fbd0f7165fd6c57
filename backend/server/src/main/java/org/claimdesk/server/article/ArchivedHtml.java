package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The whole HTML that an article was taken from. It is to be shown as text, never as HTML.
 *
 * @param html as decoded; what {@link Markup} counts in
 */
@Serdeable
public record ArchivedHtml(String html) {}
