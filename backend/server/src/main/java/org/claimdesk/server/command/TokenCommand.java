package org.claimdesk.server.command;

import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.ApiTokens;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.database.Database;
import org.claimdesk.server.database.DatabaseSettings;
import org.claimdesk.server.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes tokens for scripts. */
@Command(name = "token", description = "Manages API tokens.", mixinStandardHelpOptions = true)
final class TokenCommand {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Command(
      name = "create",
      description = "Prints a new API token with which a script acts as the account NAME.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "NAME", description = "The account's name.") String name,
      @Option(
              names = "--label",
              defaultValue = "command line",
              description = "What the list of tokens calls it.")
          String label) {
    try (Database database = Database.openBeside(DatabaseSettings.of(System.getenv()))) {
      AuditLog audit = new AuditLog();
      Account owner =
          new Accounts(database.jdbi(), audit)
              .findByName(name)
              .orElseThrow(() -> Problem.notFound("account", name));
      spec.commandLine()
          .getOut()
          .println(new ApiTokens(database.jdbi(), audit).create(owner.actor(), label).token());
    }
    return 0;
  }
}
