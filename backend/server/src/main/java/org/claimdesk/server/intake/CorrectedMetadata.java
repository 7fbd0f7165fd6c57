package org.claimdesk.server.intake;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.article.ArticleMetadata;

/** A correction, as the audit trail keeps it. */
@Serdeable
record CorrectedMetadata(
    ArticleMetadata before, ArticleMetadata after, String languageBefore, String languageAfter) {}
