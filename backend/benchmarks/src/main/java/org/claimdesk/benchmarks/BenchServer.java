package org.claimdesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a new folder, started from the runnable jar, and a client that is its admin. */
final class BenchServer implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Claimdesk is ready: (\\S+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path jar;
  private final String heap;
  private final Path folder;
  private final Process process;
  private final URI address;
  private final String token;

  /**
   * Starts the server.
   *
   * @param jar the runnable jar
   * @param heap its heap's limit, such as {@code 256m}
   * @param folder of its own, for its data
   * @param options further ones of the Java that runs it
   */
  BenchServer(Path jar, String heap, Path folder, List<String> options)
      throws IOException, InterruptedException {
    this.jar = jar;
    this.heap = heap;
    this.folder = folder;
    process = command(options, "serve").start();
    try {
      address = ready(process);
      spoken("measuring it\n", "user", "add", "bench", "--role", "admin");
      token = spoken("", "token", "create", "bench").strip();
    } catch (IOException | RuntimeException e) {
      process.destroy();
      throw e;
    }
  }

  /** Where the embedded PostgreSQL and its password are. */
  Path home() {
    return folder.resolve("home");
  }

  JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** The answer as it comes, whatever its status. */
  HttpResponse<InputStream> open(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofInputStream());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static URI ready(Process server) throws IOException {
    // Not closed: closing would close the server's standard output.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = READY.matcher(line);
      if (matcher.find()) {
        return URI.create(matcher.group(1));
      }
    }
    throw new IllegalStateException("The server did not start.");
  }

  /** What a command prints. */
  private String spoken(String input, String... arguments)
      throws IOException, InterruptedException {
    Process process = command(List.of(), arguments).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + output);
    }
    return output;
  }

  private ProcessBuilder command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CLAIMDESK_HOME", home().toString());
    builder.environment().put("CLAIMDESK_PORT", "0");
    builder.environment().remove("CLAIMDESK_DB_URL");
    return builder;
  }

  /** Stops the server; what it stored stays in its folder. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
