package org.claimdesk.server.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import org.claimdesk.server.account.Account;
import org.claimdesk.server.account.Accounts;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.database.Database;
import org.claimdesk.server.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages the people of a desk from its machine. */
@Command(name = "user", description = "Manages accounts.", mixinStandardHelpOptions = true)
final class UserCommand {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Command(
      name = "add",
      description = "Adds an account; its password is the first line of standard input.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "reader, reviewer, editor or admin.")
          String role)
      throws IOException {
    Role found =
        Role.ofLabel(role)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--role is \""
                            + role
                            + "\"; give one of "
                            + List.of(Role.values()).stream().map(Role::label).toList()));
    String password = readPassword();
    try (Database database = Database.openBeside(DatabaseSettings.of(System.getenv()))) {
      Account account =
          new Accounts(database.jdbi(), new AuditLog()).create(Actor.SYSTEM, name, found, password);
      spec.commandLine()
          .getOut()
          .println("Added " + account.name() + " (" + account.role().label() + ").");
    }
    return 0;
  }

  @SuppressWarnings(
      "SystemConsoleNull") // null under an older runtime's rules, which NullAway knows
  private static String readPassword() throws IOException {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    return line == null ? "" : line;
  }
}
