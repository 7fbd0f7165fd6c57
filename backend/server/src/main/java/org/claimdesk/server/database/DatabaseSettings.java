package org.claimdesk.server.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use.
 *
 * @param url the JDBC address of a PostgreSQL server; null for the embedded one
 * @param user who to connect as; null when the address says
 * @param password its password; null when the address says or none is needed
 * @param home the installation's folder
 */
public record DatabaseSettings(
    @Nullable String url, @Nullable String user, @Nullable String password, Home home) {

  /** Where an installation is when {@code CLAIMDESK_HOME} is not set. */
  public static final Path DEFAULT_HOME = Path.of(System.getProperty("user.home"), ".claimdesk");

  /**
   * Reads {@code CLAIMDESK_DB_URL}, {@code _DB_USER}, {@code _DB_PASSWORD} and {@code
   * CLAIMDESK_HOME}.
   */
  public static DatabaseSettings of(Map<String, String> environment) {
    return new DatabaseSettings(
        environment.get("CLAIMDESK_DB_URL"),
        environment.get("CLAIMDESK_DB_USER"),
        environment.get("CLAIMDESK_DB_PASSWORD"),
        home(environment.get("CLAIMDESK_HOME")));
  }

  /** Returns the installation at {@code directory}, or the default one. */
  public static Home home(@Nullable String directory) {
    Path path = directory == null || directory.isBlank() ? DEFAULT_HOME : Path.of(directory);
    return new Home(path.toAbsolutePath().normalize());
  }
}
