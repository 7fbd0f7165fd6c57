package org.claimdesk.server.imports;

import jakarta.inject.Singleton;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.NewArticle;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.intake.ArticleIntake;
import org.claimdesk.server.intake.ReceivedDocument;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobDocument;
import org.claimdesk.server.job.JobKind;
import org.jdbi.v3.core.Jdbi;

/** Brings in the documents of an import, each the same way as one that is handed in by itself. */
@Singleton
final class ImportKind implements JobKind {

  static final String NAME = "import";

  private final Jdbi jdbi;
  private final ArticleIntake intake;

  ImportKind(Jdbi jdbi, ArticleIntake intake) {
    this.jdbi = jdbi;
    this.intake = intake;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    StagedDocument staged =
        jdbi.withHandle(handle -> Staging.read(handle, job.id(), document.number()));
    if (intake.find(staged.bytes()).isPresent()) {
      return handle -> Outcome.UNCHANGED;
    }
    NewArticle article =
        intake.read(
            actor,
            new ReceivedDocument(
                staged.bytes(),
                DocumentFormat.of(staged.bytes(), staged.fileName(), staged.mediaType()),
                staged.charset(),
                staged.fileName(),
                "file",
                null),
            staged.given());
    return handle ->
        intake.store(handle, actor, article).isNew() ? Outcome.CHANGED : Outcome.UNCHANGED;
  }
}
