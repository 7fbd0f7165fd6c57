package org.claimdesk.server.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.dossier.Dossier;
import org.claimdesk.server.dossier.DossierRepository;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.gate.Gate;
import org.claimdesk.server.gate.GateFinding;
import org.claimdesk.server.gate.PublishGate;
import org.claimdesk.server.gate.Severity;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.report.assembly.ReportAssembly;
import org.claimdesk.server.report.content.Correction;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.GateOverride;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.delivery.Exports;
import org.claimdesk.server.report.difference.ReportDifference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Checks, freezes and reads reports. */
@Singleton
class Publishing {

  private static final int MAX_NOTE = 2_000;

  private final Jdbi jdbi;
  private final DossierRepository dossiers;
  private final ReportAssembly assembly;
  private final PublishGate gate;
  private final ReportRepository reports;
  private final FrozenReports frozen;
  private final Exports exports;
  private final PublicAddress address;
  private final AuditLog audit;
  private final Events events;

  Publishing(
      Jdbi jdbi,
      DossierRepository dossiers,
      ReportAssembly assembly,
      PublishGate gate,
      ReportRepository reports,
      FrozenReports frozen,
      Exports exports,
      PublicAddress address,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.dossiers = dossiers;
    this.assembly = assembly;
    this.gate = gate;
    this.reports = reports;
    this.frozen = frozen;
    this.exports = exports;
    this.address = address;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What the dossier's next report would say now.
   *
   * @throws Problem 404 when there is no such dossier
   */
  ReportContent preview(UUID dossier) {
    // One snapshot for all its statements: a claim deleted in between must not be half there.
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> assemble(handle, dossiers.require(handle, dossier)));
  }

  /**
   * What the dossier's next report lacks.
   *
   * @throws Problem 404 when there is no such dossier
   */
  Gate gate(UUID dossier) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> gate.check(handle, assemble(handle, dossiers.require(handle, dossier))));
  }

  /**
   * Freezes the dossier's next version.
   *
   * @throws Problem 409 with the gate's findings when it is closed and no override is given, 422
   *     naming the field when the second or a later version says not what it changes
   */
  Report publish(Actor actor, UUID dossierId, NewReport wish) {
    String reason = Field.optional("override", wish.override(), MAX_NOTE);
    String note = Field.optional("correction", wish.correction(), MAX_NOTE);
    return jdbi.inTransaction(
        handle -> {
          Dossier dossier = dossiers.lock(handle, dossierId);
          reports.hold(handle, dossiers.claimKeys(handle, dossierId));
          ReportContent content = assemble(handle, dossier);
          GateOverride override = override(gate.check(handle, content), reason);
          int number = reports.versions(handle, dossierId) + 1;
          // PostgreSQL keeps microseconds; the report must say what is kept.
          Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
          UUID id = Keys.next();
          Edition edition =
              new Edition(
                  id, number, now, new Person(actor.id(), actor.name()), address.ofReport(id));
          Correction correction = correction(number, now, note);
          Report report = freeze(content, edition, correction, override);
          reports.insert(
              handle,
              report.entry(),
              frozen.json(report.content()),
              content.sources().stream().map(ReportSource::id).toList());
          exports.published(handle, actor, edition.id());
          audit.append(handle, actor, "report.published", "report", edition.id(), report.entry());
          events.publish(handle, "report.published", "report", edition.id());
          return report;
        });
  }

  /**
   * A version with its content.
   *
   * @throws Problem 404 when there is none
   */
  Report report(UUID id) {
    return jdbi.withHandle(
        handle -> {
          ReportEntry entry = reports.require(handle, id);
          return new Report(entry, frozen.frozen(handle, entry).content());
        });
  }

  /**
   * What a version says differently than an earlier one of the same dossier.
   *
   * @param from number of the earlier version; null for the one before
   * @throws Problem 404 when there is no such version, 422 when {@code from} is none before it
   */
  ReportDifference difference(UUID id, @Nullable Integer from) {
    return jdbi.withHandle(
        handle -> {
          ReportEntry entry = reports.require(handle, id);
          int number = from == null ? entry.number() - 1 : from;
          if (number < 1 || number >= entry.number()) {
            throw Problem.unprocessable(
                "from",
                entry.number() == 1
                    ? "The first version has none before it; ask for the difference of a later one."
                    : "from is "
                        + number
                        + "; give a version from 1 to "
                        + (entry.number() - 1)
                        + ".");
          }
          ReportEntry earlier = reports.version(handle, entry.dossier(), number);
          return ReportDifference.of(
              frozen.frozen(handle, earlier).content(), frozen.frozen(handle, entry).content());
        });
  }

  private ReportContent assemble(Handle handle, Dossier dossier) {
    return assembly.assemble(handle, dossier, address.ofSchema());
  }

  private static @Nullable GateOverride override(Gate gate, @Nullable String reason) {
    if (gate.open()) {
      return null;
    }
    if (reason == null) {
      throw Problem.conflict(
          "gate-closed",
          "The report lacks something: mend what \"findings\" lists as blocking, or send"
              + " {\"override\": \"why it is published all the same\"}, which the report shows.",
          gate);
    }
    return new GateOverride(
        reason,
        gate.findings().stream()
            .filter(finding -> finding.severity() == Severity.BLOCKING)
            .map(GateFinding::message)
            .toList());
  }

  private static @Nullable Correction correction(int number, Instant now, @Nullable String note) {
    if (number == 1) {
      return null;
    }
    if (note == null) {
      throw Problem.unprocessable(
          "correction",
          "Version "
              + (number - 1)
              + " is published; send {\"correction\": \"what this version changes\"}, which the"
              + " report shows.");
    }
    return new Correction(number, now, note);
  }

  private Report freeze(
      ReportContent content,
      Edition edition,
      @Nullable Correction correction,
      @Nullable GateOverride override) {
    List<Correction> corrections =
        Stream.concat(content.corrections().stream(), Stream.ofNullable(correction)).toList();
    ReportContent said =
        new ReportContent(
            content.schema(),
            content.dossier(),
            edition,
            content.title(),
            content.summary(),
            content.method(),
            content.scale(),
            content.otherRatings(),
            content.claims(),
            content.sources(),
            corrections,
            override,
            content.provenance(),
            content.layout(),
            content.notRequired(),
            content.wording());
    return new Report(
        new ReportEntry(
            edition.id(),
            content.dossier(),
            edition.number(),
            content.title(),
            correction == null ? null : correction.note(),
            override == null ? null : override.reason(),
            Sha256.hex(frozen.json(said)),
            edition.published(),
            edition.publishedBy()),
        said);
  }
}
