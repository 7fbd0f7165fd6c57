package org.claimdesk.server.claim;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.correction.FigureChange;
import org.claimdesk.server.correction.PeriodChange;
import org.claimdesk.server.correction.ReadingChange;
import org.claimdesk.server.correction.ReadingKind;
import org.claimdesk.server.correction.ReadingPlace;
import org.claimdesk.server.correction.Readings;
import org.claimdesk.server.correction.SpeakerChange;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How a person corrects what the extractor read in a claim: a figure, a period, the speaker; each
 * in one transaction with its audit event. The words stay, so a claim that is reviewed can be
 * corrected too; its version tells whoever is reviewing it. A correction is of every print of the
 * statement, where it stands in the same words.
 */
@Singleton
class ClaimCorrecting {
  private final Jdbi jdbi;
  private final ClaimRepository claims;
  private final ClaimEdits edits;
  private final CorrectionEdits corrections;
  private final AuditLog audit;
  private final Events events;

  ClaimCorrecting(
      Jdbi jdbi,
      ClaimRepository claims,
      ClaimEdits edits,
      CorrectionEdits corrections,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.claims = claims;
    this.edits = edits;
    this.corrections = corrections;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Says what a figure is.
   *
   * @param index among the claim's figures, from 0
   * @throws Problem 404 without such a claim or figure, 409 for a dismissed claim, 412 when {@code
   *     version} is not its version any more, 422 for a figure that cannot be
   */
  Claim correct(Actor actor, UUID id, int version, int index, FigureChange change) {
    return change(
        actor,
        id,
        version,
        new ReadingPlace(ReadingKind.FIGURE, index),
        claim ->
            claim
                .readings()
                .withFigure(
                    index,
                    change.read(claim.readings().figuresAsMeant().get(index)),
                    person(actor),
                    now()));
  }

  /**
   * Says which days a time expression stands for.
   *
   * @param index among the claim's time expressions, from 0
   * @throws Problem as for a figure
   */
  Claim correct(Actor actor, UUID id, int version, int index, PeriodChange change) {
    return change(
        actor,
        id,
        version,
        new ReadingPlace(ReadingKind.PERIOD, index),
        claim ->
            claim
                .readings()
                .withPeriod(
                    index,
                    change.read(
                        claim.times().get(index),
                        claim.article().published(),
                        claim.article().publisher()),
                    person(actor),
                    now()));
  }

  /**
   * Says who says a claim.
   *
   * @throws Problem as for a figure
   */
  Claim correct(Actor actor, UUID id, int version, SpeakerChange change) {
    return change(
        actor,
        id,
        version,
        ReadingPlace.SPEAKER,
        claim -> claim.readings().withSpeaker(change.read(), person(actor), now()));
  }

  /**
   * Puts back what the extractor read; where nothing was corrected, nothing happens.
   *
   * @throws Problem 404 without such a claim or reading, 409 for a dismissed claim, 412 when {@code
   *     version} is not its version any more
   */
  Claim restore(Actor actor, UUID id, int version, ReadingKind kind, int index) {
    ReadingPlace place = new ReadingPlace(kind, index);
    return change(actor, id, version, place, claim -> claim.readings().restored(place));
  }

  /**
   * Takes a correction, or the end of one, back.
   *
   * @param edit the newest change of the claim
   */
  Claim takeBack(Handle handle, Actor actor, UUID id, int version, ClaimEdit edit) {
    List<Claim> prints = claims.lockPrints(handle, id);
    Claim claim = current(prints, id, version);
    if (!edits.last(handle, id).map(ClaimEdit::id).equals(Optional.of(edit.id()))) {
      throw Problem.stale(claim);
    }
    CorrectionEdits.Before before = corrections.before(handle, edit.id());
    edits.forget(handle, edit.id());
    write(handle, prints, before.readings(), before.place());
    return changed(
        handle,
        actor,
        "claim.correction_undone",
        claim,
        ReadingChange.of(claim.readings(), before.readings(), before.place()));
  }

  private Claim change(
      Actor actor, UUID id, int version, ReadingPlace place, Function<Claim, Readings> reading) {
    return jdbi.inTransaction(
        handle -> {
          List<Claim> prints = claims.lockPrints(handle, id);
          Claim claim = current(prints, id, version);
          require(claim.readings(), place);
          Readings after = reading.apply(claim);
          if (after.saysTheSame(claim.readings())) {
            return claim;
          }
          ReadingChange change = ReadingChange.of(claim.readings(), after, place);
          corrections.keep(handle, actor, claim, place);
          write(handle, prints, after, place);
          String action =
              after.isCorrected(place) ? "claim.reading_corrected" : "claim.reading_restored";
          return changed(handle, actor, action, claim, change);
        });
  }

  private void write(Handle handle, List<Claim> prints, Readings after, ReadingPlace place) {
    for (Claim print : prints) {
      Readings same = print.readings().like(after, place);
      if (!same.equals(print.readings())) {
        claims.setReadings(handle, print.id(), same);
        events.publish(handle, "claim.changed", "claim", print.id());
      }
    }
  }

  private Claim changed(
      Handle handle, Actor actor, String action, Claim claim, ReadingChange change) {
    audit.append(handle, actor, action, "claim", claim.id(), change);
    events.publish(handle, action, "claim", claim.id());
    return claims.require(handle, claim.id());
  }

  private static Claim current(List<Claim> prints, UUID id, int version) {
    Claim claim = prints.stream().filter(print -> print.id().equals(id)).findFirst().orElseThrow();
    if (claim.version() != version) {
      throw Problem.stale(claim);
    }
    if (claim.status() == ClaimStatus.DISMISSED) {
      throw ClaimEditing.wrongStatus(claim, "corrected; take the dismissal back first");
    }
    return claim;
  }

  private static void require(Readings readings, ReadingPlace place) {
    int there =
        switch (place.kind()) {
          case FIGURE -> readings.figures().size();
          case PERIOD -> readings.periods().size();
          case SPEAKER -> 1;
        };
    if (place.index() < 0 || place.index() >= there) {
      throw Problem.notFound(place.kind().code() + " of the claim", place.index());
    }
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }

  /** As exact as the database keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
