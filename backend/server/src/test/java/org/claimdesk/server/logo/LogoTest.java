package org.claimdesk.server.logo;

import static org.claimdesk.server.logo.TestLogo.handIn;
import static org.claimdesk.server.logo.TestLogo.layout;
import static org.claimdesk.server.review.TestDesk.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.report.ReportVerification;
import org.claimdesk.server.review.TestDesk;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Logos of reports, over HTTP. */
final class LogoTest {

  private static final String BASE = "https://facts.example";
  private static final TestServer SERVER = TestServer.start(Map.of("claimdesk.public.url", BASE));
  private static final TestDesk DESK = new TestDesk(SERVER);
  private static final TestClient EDITOR = SERVER.as(Role.EDITOR);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void standsInTheVersionsThatWerePublishedWithIt() {
    byte[] png = TestLogo.png(640, 120);
    String claim = DESK.claim(DESK.article("Logo"), "nearly 900 people had found work");
    String dossier = DESK.dossier("With a logo", 1, claim);
    String layout = "/api/v1/dossiers/" + dossier + "/layout";
    String hash = TestLogo.choose(EDITOR, dossier, png);
    assertEquals(200, handIn(EDITOR, png).status(), "the same bytes are the same logo");
    TestResponse read = SERVER.as(Role.READER).get("/api/v1/logos/" + hash);
    byte[] kept = read.body();
    assertEquals(hash, Sha256.hex(kept));
    assertEquals("image/png", read.header("Content-Type"));
    assertTrue(read.header("Cache-Control").endsWith("immutable"), read::toString);
    assertEquals("Lake Desk", text(TestDesk.member(EDITOR.get(layout), "logo"), "alt"));
    String with = publish(dossier, "{\"override\": \"A test.\"}");
    assertEquals(200, EDITOR.put(layout, layout("null"), 1).status());
    String without = publish(dossier, "{\"override\": \"A test.\", \"correction\": \"No logo.\"}");

    Element shown = logo(EDITOR.get("/api/v1/reports/" + with + "/export?format=html"));
    assertEquals("Lake Desk", shown.attr("alt"));
    assertEquals("320", shown.attr("width"));
    assertEquals("60", shown.attr("height"));
    assertEquals(
        "data:image/png;base64," + Base64.getEncoder().encodeToString(kept), shown.attr("src"));
    assertEquals(
        0,
        Jsoup.parse(EDITOR.get("/api/v1/reports/" + without + "/export?format=html").text())
            .select("img")
            .size());
    String address = "/public/reports/" + with + "/logo";
    assertEquals(
        BASE + address, logo(SERVER.anonymous().get("/public/reports/" + with)).attr("src"));
    TestResponse open = SERVER.anonymous().get(address);
    assertArrayEquals(kept, open.body());
    assertEquals("public, max-age=31536000, immutable", open.header("Cache-Control"));
    assertEquals(404, SERVER.anonymous().get("/public/reports/" + without + "/logo").status());

    assertEquals(List.of(), ReportVerification.of(SERVER.jdbi()).broken());
    assertThrows(
        UnableToExecuteStatementException.class,
        () -> SERVER.jdbi().useHandle(handle -> handle.execute("DELETE FROM logo")));
    SERVER
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("ALTER TABLE logo DISABLE TRIGGER logo_append_only");
              handle.execute("ALTER TABLE report_layout DROP CONSTRAINT report_layout_logo_fkey");
              handle.execute("DELETE FROM logo WHERE sha256 = ?", hash);
            });
    assertEquals(
        List.of("report " + with + " shows the logo " + hash + ", which is not there"),
        ReportVerification.of(SERVER.jdbi()).broken());
  }

  @Test
  void handingInIsToldOnceAndKeepsThePictureAlone() {
    byte[] file = TellingLogo.jpeg(TestLogo.jpeg(90, 30), 8);
    TestResponse handedIn = handIn(EDITOR, file);
    assertEquals(201, handedIn.status(), handedIn::toString);
    assertEquals(200, handIn(SERVER.another(Role.EDITOR, "Bea"), file).status());
    String hash = handedIn.string("sha256");
    byte[] kept = SERVER.as(Role.READER).get("/api/v1/logos/" + hash).body();
    assertEquals(hash, Sha256.hex(kept));
    assertFalse(
        new String(kept, StandardCharsets.ISO_8859_1).contains("Anna"), "what else the file held");
    List<String> told =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select(
                            "SELECT subject || ' ' || detail FROM audit_event"
                                + " WHERE action = 'logo.added' AND detail ->> 'sha256' = ?",
                            hash)
                        .mapTo(String.class)
                        .list());
    assertEquals(
        List.of(
            "logo {\"sha256\":\"%s\",\"mediaType\":\"image/jpeg\",\"width\":30,\"height\":90}"
                .formatted(hash)),
        told);
  }

  @Test
  void whatCanBeNoLogoIsRefusedByName() {
    refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), 422);
    refused(TestLogo.png(2001, 10), 422);
    byte[] whole = TestLogo.png(300, 100);
    refused(Arrays.copyOf(whole, whole.length / 2), 422);
    refused(new byte[SentLogo.MOST_BYTES + 1], 413);
    assertEquals(403, handIn(SERVER.as(Role.REVIEWER), whole).status());
    assertEquals(201, handIn(EDITOR, TestLogo.jpeg(40, 40)).status());
    String layout = "/api/v1/dossiers/" + DESK.dossier("Unknown logo", 1) + "/layout";
    TestResponse unknown =
        EDITOR.put(layout, layout("{\"sha256\": \"00\", \"alt\": \"Nothing\"}"), 0);
    assertEquals(422, unknown.status(), unknown::toString);
    assertEquals("logo.sha256", unknown.string("field"));
    TestResponse mute = EDITOR.put(layout, layout("{\"sha256\": \"00\", \"alt\": \"\"}"), 0);
    assertEquals("logo.alt", mute.string("field"), mute::toString);
  }

  private static void refused(byte[] file, int status) {
    TestResponse refused = handIn(EDITOR, file);
    assertEquals(status, refused.status(), refused::toString);
  }

  private static String publish(String dossier, String wish) {
    TestResponse published = EDITOR.post("/api/v1/dossiers/" + dossier + "/reports", wish);
    assertEquals(201, published.status(), published::toString);
    return published.string("id");
  }

  private static Element logo(TestResponse page) {
    return Jsoup.parse(page.text()).expectFirst("header > img.logo");
  }
}
