package org.claimdesk.server.proposal;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobDocument;
import org.claimdesk.server.job.JobKind;

/** The job that extracts articles again; each becomes a proposal. */
@Singleton
class ExtractAgain implements JobKind {
  static final String NAME = "extract-again";

  private final Proposals proposals;

  ExtractAgain(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    Proposals.Reading reading = proposals.read(Objects.requireNonNull(document.subject()));
    return handle ->
        proposals.propose(handle, actor, reading, job.id()).pending()
            ? Outcome.CHANGED
            : Outcome.UNCHANGED;
  }
}
