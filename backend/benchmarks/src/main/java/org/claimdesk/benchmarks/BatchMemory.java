package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends {@code claimdesk extract --batch -} a long run of articles, made on the fly from the mix,
 * and prints as it goes how much memory the process holds and how fast it is. Fails unless every
 * article is answered, in order. Reads the process's memory from {@code /proc}, so Linux only.
 */
final class BatchMemory {

  private static final long MEGABYTE = 1_000_000;
  private static final int REPORTS = 10;
  private static final Pattern ID = Pattern.compile("\\{\"id\":\"(\\d+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(\\d+M\\)");

  private final AtomicLong sent = new AtomicLong();
  private final long total;

  private BatchMemory(long total) {
    this.total = total;
  }

  /**
   * Runs the measurement.
   *
   * @param arguments the runnable jar, the megabytes of text to send, the heap's limit such as
   *     {@code 256m}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long total = Long.parseLong(arguments[1]) * MEGABYTE;
    new BatchMemory(total).run(Path.of(arguments[0]), arguments[2]);
  }

  private void run(Path jar, String heap) throws IOException, InterruptedException {
    List<String> articles = Articles.read();
    Path log = Files.createTempFile("claimdesk-collections", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + log,
                "-jar",
                jar.toString(),
                "extract",
                "--batch",
                "-")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread sender = Thread.ofPlatform().start(() -> send(articles, process));
    System.out.println("text MB   seconds   MB/s   resident MB   heap after collection MB");
    long answered = receive(process, log);
    sender.join();
    int status = process.waitFor();
    Files.delete(log);
    if (status != 0 || sent.get() < total) {
      throw new IllegalStateException("Status " + status + " after " + answered + " answers.");
    }
  }

  private void send(List<String> articles, Process process) {
    ObjectMapper json = new ObjectMapper();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
      for (int id = 0; sent.get() < total; id++) {
        String text = articles.get(id % articles.size());
        Map<String, String> line =
            Map.of("id", Integer.toString(id), "text", text, "published", "2021-12-09");
        out.write(json.writeValueAsString(line));
        out.write('\n');
        sent.addAndGet(text.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the answers to the end and gives their number. */
  private long receive(Process process, Path log) throws IOException {
    long begin = System.nanoTime();
    long due = total / REPORTS;
    long answers = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher id = ID.matcher(line);
        if (!id.lookingAt() || Long.parseLong(id.group(1)) != answers) {
          throw new IllegalStateException("Answer " + answers + " is out of order: " + line);
        }
        answers++;
        if (sent.get() >= due) {
          report(process, log, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
          due += total / REPORTS;
        }
      }
    }
    return answers;
  }

  private void report(Process process, Path log, long milliseconds) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    String resident =
        process.isAlive() && Files.exists(status) ? last(RESIDENT, Files.readString(status)) : "0";
    System.out.printf(
        "%7d %9.1f %6.2f %13d %26s%n",
        sent.get() / MEGABYTE,
        milliseconds / 1e3,
        sent.get() / 1e3 / milliseconds,
        Long.parseLong(resident) / 1_000,
        last(AFTER_COLLECTION, Files.readString(log)));
  }

  /** What the last match of the pattern's group reads; "0" without one. */
  private static String last(Pattern pattern, String text) {
    String found = "0";
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found = matcher.group(1);
    }
    return found;
  }
}
