package org.claimdesk.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.claimdesk.server.Application;

/**
 * Claimdesk as a process of its own with a home of its own, as a user runs it.
 *
 * @param printed the lines it had printed when it was ready
 */
record ServerProcess(Process process, URI address, List<String> printed) {

  private static final String READY = "Claimdesk is ready: ";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Starts a server in {@code home} and waits until it says that it is ready. */
  static ServerProcess start(Path home) throws IOException {
    Process process = builder(home, "serve").redirectError(Redirect.appendTo(log(home))).start();
    // Not closed: closing would close the server's standard output.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> printed = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.add(line);
      if (line.startsWith(READY)) {
        return new ServerProcess(process, URI.create(line.substring(READY.length())), printed);
      }
    }
    throw new AssertionError(
        "the server did not start: " + printed + Files.readString(log(home).toPath()));
  }

  /** Begins a request to the server as the owner of {@code token}. */
  HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  /** Sends a request; the answer's body, which must have this status. */
  static JsonNode json(HttpRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(status, response.statusCode(), response.body());
    return Objects.requireNonNull(
        ObjectMapper.getDefault().readValue(response.body(), JsonNode.class));
  }

  /** What a command printed, standard error included, and its exit status. */
  record Result(int status, String output) {}

  /** Runs a command in {@code home} with {@code input} as its standard input. */
  static Result run(Path home, String input, String... arguments)
      throws IOException, InterruptedException {
    Process process = builder(home, arguments).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Ends the process as the operating system does, without a word. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks the process to end, and waits. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the server did not end within a minute");
    }
  }

  private static java.io.File log(Path home) throws IOException {
    return Files.createDirectories(home).resolve("test.log").toFile();
  }

  private static ProcessBuilder builder(Path home, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Application.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLAIMDESK_HOME", home.toString());
    builder.environment().put("CLAIMDESK_PORT", "0");
    builder.environment().remove("CLAIMDESK_DB_URL");
    return builder;
  }
}
