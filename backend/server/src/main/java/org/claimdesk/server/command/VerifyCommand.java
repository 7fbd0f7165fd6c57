package org.claimdesk.server.command;

import java.util.concurrent.Callable;
import org.claimdesk.server.audit.AuditVerification;
import org.claimdesk.server.database.Database;
import org.claimdesk.server.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Walks the audit trail's chain of hashes. */
@Command(
    name = "verify",
    description =
        "Checks that no row of the audit trail was changed, removed or slipped in; exit status 1 otherwise.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Database database = Database.openBeside(DatabaseSettings.of(System.getenv()))) {
      AuditVerification result = AuditVerification.of(database.jdbi());
      if (result.breach() != null) {
        spec.commandLine().getErr().println("The audit trail is broken: " + result.breach() + ".");
        return 1;
      }
      spec.commandLine().getOut().println("The audit trail is whole: " + result.rows() + " rows.");
      return 0;
    }
  }
}
