package org.claimdesk.server.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The server's database, open before the first request is taken and closed after the last was
 * answered.
 */
@Factory
final class DatabaseFactory {

  @Context
  @Bean(preDestroy = "close")
  Database database(
      @Nullable @Value("${claimdesk.db.url:}") String url,
      @Nullable @Value("${claimdesk.db.user:}") String user,
      @Nullable @Value("${claimdesk.db.password:}") String password,
      @Nullable @Value("${claimdesk.home:}") String home,
      @Value("${claimdesk.db.connections:10}") int connections,
      @Value("${claimdesk.db.beside:false}") boolean beside) {
    DatabaseSettings settings =
        new DatabaseSettings(given(url), given(user), given(password), DatabaseSettings.home(home));
    return beside
        ? Database.openBeside(settings, connections)
        : Database.open(settings, connections);
  }

  @Singleton
  DataSource source(Database database) {
    return database.source();
  }

  @Singleton
  Jdbi jdbi(Database database) {
    return database.jdbi();
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
