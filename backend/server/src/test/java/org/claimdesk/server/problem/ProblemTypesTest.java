package org.claimdesk.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever makes a new type of problem also lists it. */
class ProblemTypesTest {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "api-errors.md");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern USED =
      Pattern.compile(
          "(?:new Problem|(?:conflict|unauthorized|forbidden)|Problem\\.of)\\(\\s*(?:(?:HttpStatus\\.\\w+|status),\\s*)?"
              + "\"([a-z-]+)\",");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void theDocumentListsEveryTypeAndNoOther() throws IOException {
    Set<String> used = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> tree = Files.walk(SOURCES)) {
      files = tree.filter(path -> path.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      used.addAll(matches(USED, Files.readString(file)));
    }
    assertTrue(used.contains("stale") && used.contains("gate-closed"), used.toString());
    assertEquals(used, matches(LISTED, Files.readString(DOCUMENT)));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
