package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports many distinct short articles into a new server with a small heap, and asks for the first
 * page of the queue all the while, as a page does. Prints how long the import took, the heap after
 * collections, and how long the queue took to answer. Fails unless every article came in.
 */
final class ImportBenchmark {

  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(\\d+M\\)");
  private static final long ASK_MILLIS = 200;
  private static final List<String> TOWNS =
      List.of("Norvik", "Tarsund", "Eastmere", "Holm", "Quarry Bay", "Lindau", "Marsh End");
  private static final List<String> BODIES =
      List.of("harbour authority", "water board", "city council", "bus company", "hospital");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BenchServer server;
  private final Path home;

  private ImportBenchmark(BenchServer server, Path home) {
    this.server = server;
    this.home = home;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the runnable jar, how many articles, the heap's limit such as {@code 256m}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("claimdesk-import");
    List<String> options = List.of("-Xlog:gc:file=" + home.resolve("collections.log"));
    try (var server = new BenchServer(Path.of(arguments[0]), arguments[2], home, options)) {
      new ImportBenchmark(server, home).run(Integer.parseInt(arguments[1]));
    }
  }

  private void run(int articles) throws IOException, InterruptedException {
    Path lines = write(articles);
    long begin = System.nanoTime();
    String job =
        "/api/v1/jobs/"
            + server
                .ask(
                    server
                        .request("/api/v1/imports?name=bench.jsonl")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofFile(lines))
                        .build())
                .get("id")
                .asText();
    double staged = seconds(begin);
    List<Double> queue = new ArrayList<>();
    JsonNode now = server.ask(server.request(job).build());
    while (now.get("endedAt").isNull()) {
      long asked = System.nanoTime();
      server.ask(server.request("/api/v1/claims?limit=50").build());
      queue.add(seconds(asked) * 1e3);
      TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
      now = server.ask(server.request(job).build());
    }
    String collections = Files.readString(home.resolve("collections.log"));
    report(articles, staged, seconds(begin), queue, collections);
    if (now.get("done").asInt() != articles || now.get("unchanged").asInt() != 0) {
      throw new IllegalStateException("Not all came in: " + now);
    }
  }

  private static void report(
      int articles, double staged, double all, List<Double> queue, String collections) {
    Collections.sort(queue);
    long heap = 0;
    Matcher matcher = AFTER_COLLECTION.matcher(collections);
    while (matcher.find()) {
      heap = Math.max(heap, Long.parseLong(matcher.group(1)));
    }
    System.out.printf("articles                        %,d%n", articles);
    System.out.printf("taken apart and kept after      %.1f s%n", staged);
    System.out.printf("all in after                    %.1f s%n", all);
    System.out.printf("articles a second               %.1f%n", articles / all);
    System.out.printf("most heap after a collection    %d MB%n", heap);
    System.out.printf("queue while importing, median   %.0f ms%n", queue.get(queue.size() / 2));
    System.out.printf(
        "queue while importing, 99 %%     %.0f ms%n", queue.get(queue.size() * 99 / 100));
  }

  private Path write(int articles) throws IOException {
    Path lines = home.resolve("bench.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      for (int i = 0; i < articles; i++) {
        Map<String, String> line = Map.of("text", article(i), "published", "2022-03-01");
        out.write(JSON.writeValueAsString(line));
        out.newLine();
      }
    }
    return lines;
  }

  private static String article(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    String body = BODIES.get(number % BODIES.size());
    return """
        %1$s %2$s publishes its figures

        The %2$s of %1$s served %3$d people in 2021, it said on Monday, %4$d percent more than the year before.

        Repairs of its oldest building cost $%5$d million. "We spent less than was planned," its head, Ada Berg, said.

        It employs %6$d people. Two years ago there were %7$d. Next year it wants to open another office, which many in
        %1$s hope for.
        """
        .formatted(
            town, body, 20_000 + number, number % 40, 2 + number % 90, 300 + number, 280 + number);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
