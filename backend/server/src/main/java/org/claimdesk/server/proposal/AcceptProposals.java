package org.claimdesk.server.proposal;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.job.Job;
import org.claimdesk.server.job.JobDocument;
import org.claimdesk.server.job.JobKind;

/** The job that accepts proposals. */
@Singleton
class AcceptProposals implements JobKind {
  static final String NAME = "accept-proposals";

  private final Proposals proposals;

  AcceptProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Work read(Actor actor, Job job, JobDocument document) {
    return handle -> {
      proposals.accept(handle, actor, Objects.requireNonNull(document.subject()), null);
      return Outcome.CHANGED;
    };
  }
}
