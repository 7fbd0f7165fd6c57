package org.claimdesk.server;

import org.claimdesk.server.command.Claimdesk;
import picocli.CommandLine;

/** The program: see {@link Claimdesk} for what it can be told to do. */
public final class Application {

  private Application() {}

  /** Runs the command line and ends with its exit status, or stays while the server serves. */
  public static void main(String[] arguments) {
    CommandLine commandLine = Claimdesk.commandLine();
    int status = commandLine.execute(arguments);
    if (status != CommandLine.ExitCode.OK || !commandLine.getParseResult().hasSubcommand()) {
      System.exit(status);
    }
  }
}
