package org.claimdesk.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.claimdesk.server.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

class MigrationTest {

  @Test
  void everyVersionFollowsFromEmptyAndFromTheOneBefore() {
    List<MigrationInfo> all = Arrays.asList(flyway(TestDatabase.empty(), "latest").info().all());
    assertTrue(all.size() >= 3);
    String address = TestDatabase.empty();
    for (MigrationInfo migration : all) {
      String version = String.valueOf(migration.getVersion());
      // One at a time, each on a database that a program of the version before left behind.
      assertEquals(1, flyway(address, version).migrate().migrationsExecuted, migration.getScript());
    }
    assertEquals(0, flyway(address, "latest").migrate().migrationsExecuted);
    assertTrue(flyway(address, "latest").validateWithResult().validationSuccessful);
  }

  @Test
  void accountsOfTheFirstVersionStay() {
    String address = TestDatabase.empty();
    flyway(address, "1").migrate();
    var first = jdbi(address);
    first.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO account (id, name, role) VALUES ('019a0000-0000-7000-8000-000000000001', 'Ada', 'admin')"));
    flyway(address, "latest").migrate();
    String name =
        jdbi(address)
            .withHandle(
                handle -> handle.createQuery("SELECT name FROM account").mapTo(String.class).one());
    assertEquals("Ada", name);
  }

  private static Flyway flyway(String address, String target) {
    return Flyway.configure().dataSource(address, null, null).target(target).load();
  }

  private static org.jdbi.v3.core.Jdbi jdbi(String address) {
    return org.jdbi.v3.core.Jdbi.create(address);
  }
}
