package org.claimdesk.server.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestDatabase;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.audit.AuditVerification;
import org.claimdesk.server.logo.TestLogo;
import org.claimdesk.server.report.ReportVerification;
import org.claimdesk.server.report.delivery.FileVerification;
import org.claimdesk.server.review.TestDesk;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir Path directory;

  @Test
  void whatWasBackedUpIsThereAgain() throws Exception {
    Path file = directory.resolve("desk.backup");
    String from = TestDatabase.migrated();
    String text =
        "The harbour handled 41,000 containers in 2021.\\tIt paid \\\"$3 million\\\".\\n\\\\N stays as it is.";
    TestResponse made;
    String export;
    byte[] logo;
    byte[] pdf;
    try (TestServer server = TestServer.start(Map.of("claimdesk.db.url", from))) {
      made =
          server
              .as(Role.EDITOR)
              .post(
                  "/api/v1/articles",
                  "{\"text\": \"" + text + "\", \"published\": \"2022-03-01\"}");
      assertEquals(201, made.status(), made.toString());
      export = published(server);
      logo = logo(from);
      pdf = server.as(Role.READER).get(export + "pdf").body();
      try (Database database = Database.openBeside(settings(from))) {
        Backup.write(database, file);
        assertThrows(
            java.nio.file.FileAlreadyExistsException.class, () -> Backup.write(database, file));
      }
    }
    String to = TestDatabase.empty();
    BackupManifest manifest = Restore.read(settings(to), file);
    for (BackupManifest.Table table : manifest.tables()) {
      assertEquals(rows(from, table.name()), rows(to, table.name()), table.name());
    }
    try (TestServer server = TestServer.start(Map.of("claimdesk.db.url", to))) {
      TestClient reader = server.another(Role.READER, "somebody new");
      TestResponse kept = reader.get("/api/v1/articles/" + made.string("id"));
      assertEquals(made.string("text"), kept.string("text"));
      assertArrayEquals(pdf, reader.get(export + "pdf").body());
      assertEquals(
          "data:image/png;base64," + Base64.getEncoder().encodeToString(logo),
          Jsoup.parse(reader.get(export + "html").text()).expectFirst("img.logo").attr("src"));
      try (XWPFDocument docx =
          new XWPFDocument(new ByteArrayInputStream(reader.get(export + "docx").body()))) {
        assertArrayEquals(logo, docx.getAllPictures().getFirst().getData());
      }
      assertNull(AuditVerification.of(server.jdbi()).breach());
      assertEquals(List.of(), ReportVerification.of(server.jdbi()).broken());
      FileVerification files = FileVerification.of(server.jdbi());
      assertEquals(List.of(), files.broken());
      assertEquals(3, files.files());
      DatabaseException full =
          assertThrows(DatabaseException.class, () -> Restore.read(settings(to), file));
      assertTrue(String.valueOf(full.getMessage()).contains("not empty"), full.getMessage());
    }
  }

  @Test
  void aBrokenFileChangesNothing() throws Exception {
    Path file = directory.resolve("desk.backup");
    String from = TestDatabase.migrated();
    try (Database database = Database.openBeside(settings(from))) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO account (id, name, role) VALUES (?, 'Ada', 'admin')",
                      UUID.randomUUID()));
      Backup.write(database, file);
    }
    byte[] whole = Files.readAllBytes(file);
    Path half = directory.resolve("half.backup");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    String to = TestDatabase.empty();
    DatabaseException failure =
        assertThrows(DatabaseException.class, () -> Restore.read(settings(to), half));
    assertTrue(String.valueOf(failure.getMessage()).contains("half.backup"), failure.getMessage());
    Restore.read(settings(to), file);
    assertEquals(List.of("Ada"), names(to));
  }

  /** Publishes a report with a logo; where its exports are, but for their form. */
  private static String published(TestServer server) {
    TestDesk desk = new TestDesk(server);
    String dossier =
        desk.dossier(
            "Logo", 1, desk.claim(desk.article("Logo"), "nearly 900 people had found work"));
    TestLogo.choose(server.as(Role.EDITOR), dossier, TestLogo.png(320, 80));
    TestResponse report =
        server
            .as(Role.EDITOR)
            .post("/api/v1/dossiers/" + dossier + "/reports", "{\"override\": \"A test.\"}");
    assertEquals(201, report.status(), report::toString);
    return "/api/v1/reports/" + report.string("id") + "/export?format=";
  }

  private static DatabaseSettings settings(String address) {
    return DatabaseSettings.of(Map.of("CLAIMDESK_DB_URL", address));
  }

  private static byte[] logo(String address) {
    return Jdbi.create(address)
        .withHandle(
            handle -> handle.createQuery("SELECT bytes FROM logo").mapTo(byte[].class).one());
  }

  private static List<String> rows(String address, String table) {
    return Jdbi.create(address)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT t::text FROM \"" + table + "\" t ORDER BY 1")
                    .mapTo(String.class)
                    .list());
  }

  private static List<String> names(String address) {
    return Jdbi.create(address)
        .withHandle(
            handle -> handle.createQuery("SELECT name FROM account").mapTo(String.class).list());
  }
}
