package org.claimdesk.server.report.content;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Who said a claim.
 *
 * @param name the person or body
 * @param mention the article's own words for them, which often tell the role
 */
@Serdeable
public record ReportSpeaker(String name, String mention) {}
