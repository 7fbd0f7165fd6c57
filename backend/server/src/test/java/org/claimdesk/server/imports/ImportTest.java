package org.claimdesk.server.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;
import org.claimdesk.server.TestServer;
import org.claimdesk.server.account.Role;
import org.claimdesk.server.job.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ImportTest {

  private static final TestServer SERVER =
      TestServer.start(Map.of("micronaut.server.max-request-size", "4MB"));
  private static final TestClient REVIEWER = SERVER.as(Role.REVIEWER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void takesJsonLinesOnceAndTellsOfEachLineThatFails() {
    String lines =
        """
        {"text": %s, "title": "Ferries", "published": "2022-03-07", "publisher": "Tarsund Post"}

        {"id": "b-2", "text": %s, "mediaType": "text/plain", "colour": "blue"}
        {"id": "b-3", "text": %s, "published": "2022-02-30"}
        {"title": "no text"}
        not JSON
        {"id": "b-6", "text": " "}
        {"id": "b-7", "text": %s, "mediaType": "image/png"}
        """
            .formatted(quoted(1), quoted(2), quoted(3), quoted(4));
    JsonNode first = ended(post("application/x-ndjson", "desk.jsonl", lines.getBytes(UTF_8)));
    assertEquals("desk.jsonl", first.get("title").getStringValue());
    assertEquals(List.of(7, 2, 0, 5), counts(first));
    Map<String, String> failures = failures(first);
    failed(failures, "desk.jsonl, line 4 (b-3)", "2022-02-30");
    failed(failures, "desk.jsonl, line 5", "'text' is missing");
    failed(failures, "desk.jsonl, line 6", "not a JSON object");
    failed(failures, "desk.jsonl, line 7 (b-6)", "holds no text");
    failed(failures, "desk.jsonl, line 8 (b-7)", "image/png");
    String found = REVIEWER.get("/api/v1/articles?q=Tarsund+Post").text();
    assertTrue(found.contains("\"title\":\"Ferries\""), found);
    assertTrue(found.contains("\"published\":\"2022-03-07\""), found);

    JsonNode second = ended(post("application/x-ndjson", "desk.jsonl", lines.getBytes(UTF_8)));
    assertEquals(List.of(7, 2, 2, 5), counts(second), "the same import again adds nothing");
  }

  @Test
  void takesTheFilesOfAZipArchive() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("march/one.txt", text(11));
    files.put("march/two.html", Archives.page(12).getBytes(UTF_8));
    files.put("../../etc/three.txt", text(13));
    files.put("four.jsonl", ("{\"text\": " + quoted(14) + "}").getBytes(UTF_8));
    files.put("five.warc.gz", Archives.warc(true));
    files.put("inner.zip", Archives.zip(Map.of("six.txt", text(15))));
    files.put("seven.exe", new byte[] {0x7f, 'E', 'L', 'F', 1, 1, 1, 0, 0});
    files.put("long.txt", new byte[20_000_001]);
    files.put("__MACOSX/march/._one.txt", new byte[] {0, 5, 22, 7});
    files.put(".DS_Store", new byte[] {0, 0, 0, 1});
    JsonNode job = ended(post("application/zip", "march.zip", Archives.zip(files)));
    assertEquals(List.of(9, 6, 0, 3), counts(job));
    Map<String, String> failures = failures(job);
    failed(failures, "inner.zip", "archive within an archive");
    failed(failures, "seven.exe", "a program");
    failed(failures, "long.txt", "20000000");
    String list = REVIEWER.get("/api/v1/articles?limit=200").text();
    assertTrue(list.contains("https://news.example/a\""), list);
  }

  @Test
  void saysWhatIsWrongWithAnEncryptedArchive() throws IOException {
    byte[] zip = Archives.encrypted(Archives.zip(Map.of("a.txt", text(21), "b.txt", text(22))));
    JsonNode job = ended(post("application/zip", "secret.zip", zip));
    assertEquals(List.of(2, 0, 0, 2), counts(job));
    failed(failures(job), "a.txt", "password");
  }

  @Test
  void refusesWhatHoldsNothingOrIsBroken() throws IOException {
    refused("no document", post("application/zip", "empty.zip", Archives.zip(Map.of())));
    byte[] zip = Archives.zip(Map.of("a.txt", text(31)));
    refused("whole", post("application/zip", "half.zip", Arrays.copyOf(zip, zip.length / 2)));
    refused("no ZIP archive", post("application/zip", "text.zip", text(32)));
    refused("no document", post("application/x-ndjson", "empty.jsonl", "\n\n".getBytes(UTF_8)));
    refused("broken", post("application/warc", "text.warc", text(33)));
    assertEquals(413, post("application/zip", "long.zip", new byte[4_200_000]).status());
  }

  @Test
  void refusesBombs() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      files.put("zeros-" + i + ".txt", new byte[15_000_000]);
    }
    refused("out of proportion", post("application/zip", "bomb.zip", Archives.zip(files)));
    byte[] lines = Archives.gzip(new byte[110_000_000]);
    refused("out of proportion", post("application/x-ndjson", "bomb.jsonl.gz", lines));
    long left =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT count(*) FROM job WHERE title LIKE 'bomb%'")
                        .mapTo(long.class)
                        .one());
    assertEquals(0, left);
  }

  @Test
  void takesThePagesOfAWarcFileUpToWhereItBreaks() throws IOException {
    byte[] warc = Archives.warc(false);
    JsonNode whole = ended(post("application/warc", "crawl.warc", warc));
    assertEquals(List.of(2, 2), List.of(counts(whole).get(0), counts(whole).get(1)));
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.writeBytes(warc);
    broken.writeBytes("WARC/1.0\r\nno header at all".getBytes(UTF_8));
    JsonNode part = ended(post("application/warc", "broken.warc", broken.toByteArray()));
    assertEquals(List.of(3, 2, 2, 1), counts(part));
    failed(failures(part), "broken.warc, record 6", "broken");
  }

  @Test
  void takesTheFilesOfAForm() throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    part(form, "folder/ä %22one%22.txt", "text/plain", text(41));
    part(form, "folder/mail.eml", "message/rfc822", mail());
    part(form, "more.zip", "application/zip", Archives.zip(Map.of("in.txt", text(42))));
    part(form, "blank.txt", "text/plain", new byte[0]);
    form.writeBytes("--xx--\r\n".getBytes(UTF_8));
    JsonNode job = ended(post("multipart/form-data; boundary=xx", "4 files", form.toByteArray()));
    assertEquals(List.of(4, 3, 0, 1), counts(job));
    failed(failures(job), "blank.txt", "holds no text");
    List<String> names =
        SERVER
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT file_name FROM article WHERE file_name LIKE 'ä%'")
                        .mapTo(String.class)
                        .list());
    assertEquals(List.of("ä \"one\".txt"), names, "folders and escapes of the form are left out");
  }

  private static byte[] mail() {
    return ("Subject: Ferries\r\nFrom: desk@example.org\r\nContent-Type: text/plain\r\n\r\n"
            + Archives.article(43))
        .getBytes(UTF_8);
  }

  private static void part(ByteArrayOutputStream form, String name, String type, byte[] content) {
    form.writeBytes(
        ("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(UTF_8));
    form.writeBytes(content);
    form.writeBytes("\r\n".getBytes(UTF_8));
  }

  private static TestResponse post(String type, String name, byte[] body) {
    return REVIEWER.send(
        REVIEWER
            .request("/api/v1/imports?name=" + name.replace(" ", "%20"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static JsonNode ended(TestResponse begun) {
    assertEquals(202, begun.status(), begun.toString());
    assertEquals("/api/v1/jobs/" + begun.string("id"), begun.header("Location"));
    return Await.ended(SERVER, UUID.fromString(begun.string("id")));
  }

  private static void refused(String why, TestResponse response) {
    assertEquals(422, response.status(), response.toString());
    assertTrue(response.string("detail").contains(why), response.toString());
  }

  private static List<Integer> counts(JsonNode job) {
    return List.of("total", "done", "unchanged", "failed").stream()
        .map(name -> job.get(name).getIntValue())
        .toList();
  }

  private static Map<String, String> failures(JsonNode job) {
    Map<String, String> failures = new LinkedHashMap<>();
    JsonNode page =
        REVIEWER.get("/api/v1/jobs/" + job.get("id").getStringValue() + "/failures").json();
    for (JsonNode failure : page.get("items").values()) {
      failures.put(failure.get("name").getStringValue(), failure.get("reason").getStringValue());
    }
    assertEquals(failures.size(), page.get("total").getIntValue());
    return failures;
  }

  private static void failed(Map<String, String> failures, String name, String why) {
    assertTrue(failures.getOrDefault(name, "").contains(why), failures.toString());
  }

  private static byte[] text(int number) {
    return Archives.article(number).getBytes(UTF_8);
  }

  private static String quoted(int number) {
    return "\"" + Archives.article(number).replace("\n", "\\n") + "\"";
  }
}
