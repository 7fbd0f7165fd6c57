package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes a dossier of many decided claims, each with a verdict, its reasons and three pieces of
 * evidence, on a server with a small heap. Prints how long the preview, publication and each export
 * took until their first byte and their last, how many bytes they have, and the most heap that was
 * left after a collection meanwhile. Each export is asked for twice; the second must be the same.
 * At last the pages of another version are made with nothing beside them.
 */
final class ReportBenchmark {

  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(\\d+M\\)");
  private static final List<String> FORMATS =
      List.of("json", "html", "md", "csv", "claimreview", "annotations", "pdf", "docx");
  private static final List<String> RATINGS =
      List.of("true", "mostly_true", "half_true", "mostly_false", "false", "unproven");
  private static final List<String> STANCES = List.of("supports", "refutes", "context");
  private static final int OF_ARTICLE = 20;
  private static final int PAGE = 200;
  private static final int MOST_AT_ONCE = 1_000;
  private static final int ACCEPTED = 202;
  private static final long ASK_MILLIS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BenchServer server;
  private final Path collections;
  private final Path kept;
  private final Random random = new Random(5);
  private int read;

  /** What came, and when its first byte and its last came. */
  private record Received(HttpResponse<?> answer, Path file, double first, double whole) {}

  private ReportBenchmark(BenchServer server, Path collections, Path kept) {
    this.server = server;
    this.kept = kept;
    this.collections = collections;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the runnable jar, how many claims, the heap's limit such as {@code 300m},
   *     where to keep the exports if anywhere
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("claimdesk-report");
    Path collections = home.resolve("collections.log");
    try (var server =
        new BenchServer(
            Path.of(arguments[0]),
            arguments[2],
            home,
            List.of("-XX:+UseCompactObjectHeaders", "-Xlog:gc:file=" + collections + ":uptime"))) {
      Path kept = arguments.length > 3 ? Path.of(arguments[3]) : home;
      Files.createDirectories(kept);
      new ReportBenchmark(server, collections, kept).run(Integer.parseInt(arguments[1]));
    }
  }

  private void run(int claims) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String dossier = dossier(claims);
    System.out.printf("%,d claims decided after %.0f s%n", claims, seconds(begin));
    heap();
    String preview = "/api/v1/dossiers/" + dossier + "/preview";
    parts("preview", preview);
    print("preview", receive(preview, "preview"));
    print("preview again", receive(preview, "preview"));
    print("gate", receive("/api/v1/dossiers/" + dossier + "/gate", "gate"));
    String path = publish(dossier, Map.of("override", "A measurement."));
    parts("report", path);
    print("report", receive(path, "report"));
    for (String format : FORMATS) {
      Received file = export(path, format, "report." + format);
      print(format, file);
      Received again = export(path, format, "again." + format);
      print(format + " again", again);
      if (Files.mismatch(file.file(), again.file()) >= 0) {
        throw new IllegalStateException("The export as " + format + " came out different.");
      }
    }
    String next =
        publish(dossier, Map.of("override", "A measurement.", "correction", "Nothing at all."));
    print("pdf, nothing beside", export(next, "pdf", "next.pdf"));
    print("docx, after that", export(next, "docx", "next.docx"));
  }

  private String publish(String dossier, Map<String, String> how)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    JsonNode report = post("/api/v1/dossiers/" + dossier + "/reports", how);
    System.out.printf("%-20s whole %7.2f s%n", "publication", seconds(begin));
    return "/api/v1/reports/" + report.get("id").asText();
  }

  /** What the desk's page asks for: what stands around the claims, and twenty of them. */
  private void parts(String what, String path) throws IOException, InterruptedException {
    for (int time = 0; time < 2; time++) {
      print(what + " frame", receive(path + "/frame", "frame"));
      print(what + " claims", receive(path + "/claims?limit=20", "claims"));
    }
    print(what + " last claims", receive(path + "/claims?limit=20&cursor=981", "claims"));
  }

  /** Asks for an export, and while it is being made how it is, until it is there. */
  private Received export(String report, String format, String name)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String path = report + "/export?format=" + format;
    Received received = receive(path, name);
    if (received.answer().statusCode() != ACCEPTED) {
      return received;
    }
    JsonNode now = state(report, format);
    while (!now.get("made").asBoolean()) {
      if (now.get("job").isNull()) {
        throw new IllegalStateException("It could not be made: " + now);
      }
      TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
      now = state(report, format);
    }
    double made = seconds(begin);
    Received there = receive(path, name);
    return new Received(there.answer(), there.file(), made + there.first(), made + there.whole());
  }

  private JsonNode state(String report, String format) throws IOException, InterruptedException {
    for (JsonNode state : get(report + "/exports").get("items")) {
      if (state.get("format").asText().equals(format)) {
        return state;
      }
    }
    throw new IllegalStateException("There is no export as " + format + ".");
  }

  private Received receive(String path, String name) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<InputStream> answer = server.open(server.request(path).build());
    Path file = kept.resolve(name);
    try (InputStream body = answer.body();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] bytes = new byte[1 << 16];
      int some = body.read(bytes);
      double first = seconds(begin);
      for (; some >= 0; some = body.read(bytes)) {
        out.write(bytes, 0, some);
      }
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + Files.readString(file));
      }
      return new Received(answer, file, first, seconds(begin));
    }
  }

  private void print(String what, Received received) throws IOException {
    System.out.printf(
        "%-20s whole %7.2f s, first byte %6.2f s, %,12d bytes, most heap %d MB%n",
        what, received.whole(), received.first(), Files.size(received.file()), heap());
  }

  /** The most heap after a collection since this was asked last, in megabytes. */
  private long heap() throws IOException {
    String log = Files.readString(collections);
    long most = 0;
    Matcher matcher = AFTER_COLLECTION.matcher(log.substring(Math.min(read, log.length())));
    while (matcher.find()) {
      most = Math.max(most, Long.parseLong(matcher.group(1)));
    }
    read = log.length();
    return most;
  }

  /** A dossier of that many decided claims, through the interface that everyone uses. */
  private String dossier(int claims) throws IOException, InterruptedException {
    for (int i = 0; i * OF_ARTICLE < claims; i++) {
      post(
          "/api/v1/articles",
          Map.of(
              "text",
              article(i),
              "title",
              "Figures of " + ManyClaims.word(random) + " " + i,
              "publisher",
              ManyClaims.outlet(random),
              "published",
              "2022-03-01",
              "url",
              "https://news.example/" + i));
    }
    List<String> keys = new ArrayList<>();
    String cursor = "";
    while (keys.size() < claims) {
      JsonNode page = get("/api/v1/claims?sort=newest&limit=" + PAGE + cursor);
      for (JsonNode claim : page.get("items")) {
        if (keys.size() < claims) {
          decide(claim);
          keys.add(claim.get("id").asText());
        }
      }
      if (page.get("next").isNull()) {
        break;
      }
      cursor = "&cursor=" + page.get("next").asText();
    }
    if (keys.size() < claims) {
      throw new IllegalStateException("The articles have only " + keys.size() + " claims.");
    }
    String dossier =
        post("/api/v1/dossiers", Map.of("title", "Many figures", "reviews", 1)).get("id").asText();
    for (int from = 0; from < claims; from += MOST_AT_ONCE) {
      post(
          "/api/v1/claims/bulk",
          Map.of(
              "action",
              "add_to_dossier",
              "dossier",
              dossier,
              "claims",
              keys.subList(from, Math.min(claims, from + MOST_AT_ONCE))));
    }
    return dossier;
  }

  private void decide(JsonNode claim) throws IOException, InterruptedException {
    String path = "/api/v1/claims/" + claim.get("id").asText();
    HttpRequest review =
        server
            .request(path + "/reviews")
            .header("Content-Type", "application/json")
            .header("If-Match", '"' + claim.get("version").asText() + '"')
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of(
                            "rating",
                            RATINGS.get(random.nextInt(RATINGS.size())),
                            "conclusion",
                            sentence(12),
                            "rationale",
                            sentence(50) + "\n\n- " + sentence(20) + "\n- " + sentence(15)))))
            .build();
    server.ask(review);
    for (String stance : STANCES) {
      post(
          path + "/evidence",
          Map.of(
              "url", "https://" + ManyClaims.word(random) + ".example/" + random.nextInt(1_000_000),
              "title", sentence(6),
              "publisher", ManyClaims.outlet(random),
              "excerpt", sentence(35),
              "stance", stance));
    }
  }

  /** Sentences with figures that no other article has. */
  private String article(int number) {
    StringBuilder text = new StringBuilder(sentence(5)).append("\n\n");
    for (int i = 0; i < OF_ARTICLE * 3 / 2; i++) {
      text.append("The harbour of ")
          .append(ManyClaims.word(random))
          .append(number)
          .append(" handled ")
          .append(100 + random.nextInt(900_000))
          .append(" containers in ")
          .append(1990 + random.nextInt(32))
          .append(", ")
          .append(1 + random.nextInt(80))
          .append(" percent more than the year before, ")
          .append(ManyClaims.speaker(random))
          .append(" said.\n\n");
    }
    return text.toString();
  }

  private String sentence(int words) {
    StringBuilder sentence = new StringBuilder("So");
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(ManyClaims.word(random));
    }
    return sentence.append('.').toString();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return server.ask(server.request(path).build());
  }

  private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return server.ask(
        server
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
