package org.claimdesk.server.command;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.claimdesk.server.database.DatabaseException;
import org.claimdesk.server.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line; without a subcommand it serves. */
@Command(
    name = "claimdesk",
    description = "A fact-check desk's workbench.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[serve | COMMAND]",
    subcommands = {
      ServeCommand.class,
      ExtractCommand.class,
      ImportCommand.class,
      CompareCommand.class,
      UserCommand.class,
      TokenCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
    })
public final class Claimdesk implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    return ServeCommand.serve(spec.commandLine().getOut());
  }

  /** Returns the command line, whose errors are one clear line and the exit status 1. */
  public static CommandLine commandLine() {
    return new CommandLine(new Claimdesk())
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> {
              if (!isOurs(failure)) {
                throw failure;
              }
              commandLine
                  .getErr()
                  .println(commandLine.getColorScheme().errorText(describe(failure)));
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  private static boolean isOurs(Exception failure) {
    return failure instanceof Problem
        || failure instanceof DatabaseException
        || failure instanceof StartException
        || failure instanceof FileSystemException;
  }

  private static String describe(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
      case FileAlreadyExistsException present ->
          present.getFile() + " exists; remove it or give another name.";
      case FileSystemException file -> file.getFile() + " cannot be used: " + file.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
