package org.claimdesk.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder of one installation, {@code CLAIMDESK_HOME}: the embedded PostgreSQL's data, its
 * password and its log. Nobody but its owner may read it.
 *
 * @param directory the folder; made when it is first used
 */
public record Home(Path directory) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Makes the folder where it is missing. */
  Home create() throws IOException {
    Files.createDirectories(directory, permissions("rwx------"));
    return this;
  }

  /** PostgreSQL's data directory. */
  Path data() {
    return directory.resolve("data");
  }

  /** Where a new data directory is prepared, so that {@link #data} is whole or absent. */
  Path unfinishedData() {
    return directory.resolve("data.new");
  }

  /** Where PostgreSQL's programs are unpacked. */
  Path programs() {
    return directory.resolve("postgresql");
  }

  /** What PostgreSQL logs. */
  Path log() {
    return directory.resolve("postgresql.log");
  }

  /** Held, as a lock of the operating system, by the process that runs the database. */
  Path lock() {
    return directory.resolve("server.lock");
  }

  private Path passwordFile() {
    return directory.resolve("database.password");
  }

  /** The database's password, 256 random bits, made when it is first asked for. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      byte[] secret = new byte[32];
      new SecureRandom().nextBytes(secret);
      Path part = directory.resolve("database.password.new");
      Files.deleteIfExists(part);
      Files.createFile(part, permissions("rw-------"));
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
      Files.writeString(part, text, StandardCharsets.US_ASCII, StandardOpenOption.DSYNC);
      Files.move(part, passwordFile());
    }
    return Files.readString(passwordFile(), StandardCharsets.US_ASCII).strip();
  }

  /** The permissions of a new file or folder, where the file system knows any. */
  static FileAttribute<?>[] permissions(String text) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }
}
