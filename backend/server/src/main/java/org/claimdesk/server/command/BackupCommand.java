package org.claimdesk.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimdesk.server.database.Backup;
import org.claimdesk.server.database.BackupManifest;
import org.claimdesk.server.database.Database;
import org.claimdesk.server.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a backup, also while a server runs. */
@Command(
    name = "backup",
    description = "Writes everything into one file, as it is now; a server may go on working.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (Database database = Database.openBeside(DatabaseSettings.of(System.getenv()))) {
      BackupManifest manifest = Backup.write(database, file);
      long rows = manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
      spec.commandLine().getOut().println("Backed up " + rows + " rows to " + file + ".");
      return 0;
    }
  }
}
