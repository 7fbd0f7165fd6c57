package org.claimdesk.server.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.claimdesk.server.audit.AuditVerification;
import org.claimdesk.server.database.Database;
import org.claimdesk.server.database.DatabaseSettings;
import org.claimdesk.server.report.ReportVerification;
import org.claimdesk.server.report.delivery.FileVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Walks the audit trail's chain of hashes, and computes those of the published reports and of their
 * files anew.
 */
@Command(
    name = "verify",
    description =
        "Checks that no row of the audit trail was changed, removed or slipped in, and no published report"
            + " and no file of one changed; exit status 1 otherwise.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Database database = Database.openBeside(DatabaseSettings.of(System.getenv()))) {
      AuditVerification trail = AuditVerification.of(database.jdbi());
      ReportVerification reports = ReportVerification.of(database.jdbi());
      FileVerification files = FileVerification.of(database.jdbi());
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      if (trail.breach() == null) {
        out.println("The audit trail is whole: " + trail.rows() + " rows.");
      } else {
        err.println("The audit trail is broken: " + trail.breach() + ".");
      }
      if (reports.broken().isEmpty()) {
        out.println("The published reports are whole: " + reports.reports() + " reports.");
      } else {
        reports.broken().forEach(report -> err.println("A report was changed: " + report + "."));
      }
      if (files.broken().isEmpty()) {
        out.println(
            "The reports' files are whole: "
                + files.files()
                + " files, "
                + files.madeAgain()
                + " made again with the same bytes.");
      } else {
        files.broken().forEach(file -> err.println("A report's file was changed: " + file + "."));
      }
      return trail.breach() == null && reports.broken().isEmpty() && files.broken().isEmpty()
          ? 0
          : 1;
    }
  }
}
