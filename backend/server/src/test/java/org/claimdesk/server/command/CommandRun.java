package org.claimdesk.server.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.server.Application;

/** A command run as a script runs it, in a process of its own: exit status and what it printed. */
record CommandRun(int status, String output, String errors) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs {@code claimdesk} with the arguments and {@code input} as its standard input. */
  static CommandRun of(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Application.class.getName());
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("claimdesk", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    int status = process.waitFor();
    CommandRun run =
        new CommandRun(status, output.toString(StandardCharsets.UTF_8), Files.readString(errors));
    Files.delete(errors);
    return run;
  }

  /** The output's lines, each a JSON value. */
  List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : output.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
