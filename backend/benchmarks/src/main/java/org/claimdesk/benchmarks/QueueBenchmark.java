package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Asks a server that holds many claims for pages of the queue with filters and orders that vary,
 * for facets and for words, one request after the other over HTTP, and dismisses a thousand claims
 * and takes it back. Prints the distribution of each, with the machine's load meanwhile and the
 * slowest requests of all. A time is from sending a request to having read its answer as JSON.
 */
final class QueueBenchmark {

  private static final int PAGES = 2_000;
  private static final int SEARCHES = 300;
  private static final int FACETS = 60;
  private static final int BULKS = 5;
  private static final int WARM = 300;
  private static final String ARTICLE =
      """
      Harbour city opens its ledgers

      The port handled 4.2 million containers in 2023, the harbour office announced on Monday.
      """;

  private final BenchServer server;
  private final Random random = new Random(7);

  /** How long one request took. */
  private record Asked(String path, double millis) {}

  private QueueBenchmark(BenchServer server) {
    this.server = server;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the runnable jar, how many claims, the heap's limit such as {@code 512m}
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("claimdesk-queue");
    int claims = Integer.parseInt(arguments[1]);
    try (var server = new BenchServer(Path.of(arguments[0]), arguments[2], folder, List.of())) {
      post(server, "/api/v1/articles", "{\"text\": %s}".formatted(quoted(ARTICLE)));
      long begin = System.nanoTime();
      ManyClaims.fill(server.home(), claims);
      System.out.printf("%,d claims stored after %.0f s%n", claims, millis(begin) / 1e3);
      new QueueBenchmark(server).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    for (int i = 0; i < WARM; i++) {
      ask(page());
    }
    List<Asked> pages = new ArrayList<>();
    while (pages.size() < PAGES) {
      String path = page();
      JsonNode answer = timed(path, pages);
      // Every fifth goes on down the list.
      if (random.nextInt(5) == 0 && !answer.get("next").isNull()) {
        timed(path + "&cursor=" + encoded(answer.get("next").asText()), pages);
      }
    }
    report("page of the queue, filtered and sorted", pages);
    List<Asked> searches = new ArrayList<>();
    for (int i = 0; i < SEARCHES; i++) {
      String words = ManyClaims.word(random) + (i % 2 == 0 ? "" : " " + ManyClaims.word(random));
      timed("/api/v1/claims?limit=50&q=" + encoded(words), searches);
    }
    report("full-text search", searches);
    List<Asked> facets = new ArrayList<>();
    for (int i = 0; i < FACETS; i++) {
      timed("/api/v1/claims/facets?" + (i % 3 == 0 ? "" : filter()), facets);
    }
    report("all facets", facets);
    bulk();
  }

  /** Dismisses the thousand worthiest open claims and takes that back, some times. */
  private void bulk() throws IOException, InterruptedException {
    List<Asked> dismissals = new ArrayList<>();
    List<Asked> undone = new ArrayList<>();
    for (int i = 0; i < BULKS; i++) {
      long begin = System.nanoTime();
      JsonNode change =
          post(
              server,
              "/api/v1/claims/bulk",
              "{\"action\": \"dismiss\", \"filter\": {\"status\": \"open\"}, \"reason\": \"not a claim\"}");
      dismissals.add(new Asked(change.get("done").size() + " dismissed", millis(begin)));
      long back = System.nanoTime();
      server.ask(
          server.request("/api/v1/claims/bulk/" + change.get("id").asText()).DELETE().build());
      undone.add(new Asked("taken back", millis(back)));
    }
    report("dismissal of 1,000 claims", dismissals);
    report("taking it back", undone);
  }

  private String page() {
    return "/api/v1/claims?limit=50&"
        + filter()
        + (random.nextInt(8) == 0 ? "&sort=newest" : "&sort=worth");
  }

  private String filter() {
    List<String> conditions = new ArrayList<>();
    int statuses = random.nextInt(10);
    conditions.add(
        "status="
            + (statuses < 6
                ? "open,in_review,disputed"
                : List.of("open", "in_review", "decided", "disputed").get(statuses - 6)));
    if (random.nextInt(10) < 3) {
      conditions.add("kind=" + ManyClaims.KINDS.get(random.nextInt(ManyClaims.KINDS.size())));
    }
    if (random.nextInt(10) < 2) {
      conditions.add("publisher=" + encoded(ManyClaims.outlet(random)));
    }
    if (random.nextInt(10) < 2) {
      conditions.add("speaker=" + encoded(ManyClaims.speaker(random)));
    }
    if (random.nextInt(10) < 2) {
      LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_700));
      conditions.add("from=" + from + "&to=" + from.plusDays(1 + random.nextInt(60)));
    }
    if (random.nextInt(10) < 2) {
      conditions.add("evidence=" + (random.nextBoolean() ? "yes" : "no"));
    }
    if (random.nextInt(10) < 2) {
      conditions.add("minWorth=" + String.format(Locale.ROOT, "%.2f", random.nextDouble() * .95));
    }
    if (random.nextInt(10) == 0) {
      conditions.add("assigned=nobody");
    }
    return String.join("&", conditions);
  }

  private JsonNode timed(String path, List<Asked> times) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    JsonNode answer = ask(path);
    times.add(new Asked(path, millis(begin)));
    return answer;
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    return server.ask(server.request(path).build());
  }

  private static JsonNode post(BenchServer server, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        server
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return server.ask(request);
  }

  private static void report(String what, List<Asked> asked) {
    List<Asked> sorted = asked.stream().sorted(Comparator.comparingDouble(Asked::millis)).toList();
    System.out.printf(
        "%s: %,d requests, median %.1f ms, 90 %% %.1f ms, 99 %% %.1f ms, longest %.1f ms (load %.1f)%n",
        what,
        sorted.size(),
        at(sorted, .5),
        at(sorted, .9),
        at(sorted, .99),
        sorted.getLast().millis(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    sorted.reversed().stream()
        .limit(3)
        .forEach(slow -> System.out.printf("    %.1f ms %s%n", slow.millis(), slow.path()));
  }

  /** The time that this share of the requests kept within, by the nearest rank. */
  private static double at(List<Asked> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1).millis();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
