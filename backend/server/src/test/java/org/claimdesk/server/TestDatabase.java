package org.claimdesk.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL server of a test run, and fresh databases in it. The schema is migrated once,
 * into a template that each new database copies, which takes a tenth of a second.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres POSTGRES = start();

  private TestDatabase() {}

  /** Returns the JDBC address of a new database with the schema in it. */
  public static String migrated() {
    return create("TEMPLATE " + TEMPLATE);
  }

  /** Returns the JDBC address of a new database without anything in it. */
  public static String empty() {
    return create("");
  }

  private static String create(String from) {
    String name = "test" + COUNT.incrementAndGet();
    execute("CREATE DATABASE " + name + " " + from);
    return POSTGRES.getJdbcUrl("postgres", name);
  }

  private static void execute(String sql) {
    execute(POSTGRES, sql);
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      // Its defaults, without fsync: what a test writes need not survive.
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      execute(postgres, "CREATE DATABASE " + TEMPLATE);
      Flyway.configure().dataSource(postgres.getDatabase("postgres", TEMPLATE)).load().migrate();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
