package org.claimdesk.server.article;

import io.micronaut.serde.annotation.Serdeable;

/** What the audit trail keeps of an article that was deleted, and of what went with it. */
@Serdeable
record DeletedArticle(ArticleSummary article, ArticleDependents lost) {}
