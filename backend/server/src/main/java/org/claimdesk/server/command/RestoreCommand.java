package org.claimdesk.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimdesk.server.database.BackupManifest;
import org.claimdesk.server.database.DatabaseSettings;
import org.claimdesk.server.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty installation. */
@Command(
    name = "restore",
    description = "Puts a backup into an empty database: a new CLAIMDESK_HOME or CLAIMDESK_DB_URL.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Parameters(paramLabel = "FILE", description = "A file that \"claimdesk backup\" wrote.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new NoSuchFileException(file.toString());
    }
    BackupManifest manifest = Restore.read(DatabaseSettings.of(System.getenv()), file);
    long rows = manifest.tables().stream().mapToLong(BackupManifest.Table::rows).sum();
    spec.commandLine()
        .getOut()
        .println("Restored " + rows + " rows, as they were at " + manifest.createdAt() + ".");
    return 0;
  }
}
