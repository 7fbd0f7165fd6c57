package org.claimdesk.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Walks the way that docs/architecture.md describes, so that it stays true. */
class ArchitectureDocumentTest {

  private static final Path REPOSITORY = Path.of("..", "..");
  private static final Pattern FILE =
      Pattern.compile("`((?:backend|frontend)/[^`]+\\.(?:java|tsx))`");

  @Test
  void everyFileOfTheWayExists() throws IOException {
    List<String> files = FILE.matcher(way()).results().map(match -> match.group(1)).toList();
    assertTrue(files.size() >= 12, () -> "only " + files);
    for (String file : files) {
      assertTrue(Files.isRegularFile(REPOSITORY.resolve(file)), () -> file + " is gone");
    }
    assertEquals(files.size(), files.stream().distinct().count(), "a file is visited twice");
  }

  @Test
  void classesNamedBesideAFileAreThere() throws IOException {
    String folder = "";
    for (MatchResult match : Pattern.compile("`([^`\\s]+)`").matcher(way()).results().toList()) {
      String name = match.group(1);
      if (name.endsWith(".java")) {
        folder = name.substring(0, name.lastIndexOf('/') + 1);
      } else if (name.matches("[A-Z]\\w+")) {
        Path file = REPOSITORY.resolve(folder + name + ".java");
        assertTrue(Files.isRegularFile(file), () -> file + " is gone");
      }
    }
  }

  @Test
  void everyFacadeThatTheExtractorCallsIsOnTheWay() throws IOException {
    String extractor =
        Files.readString(
            REPOSITORY.resolve(
                "backend/extraction/src/main/java/org/claimdesk/extraction/ClaimExtractor.java"));
    List<String> facades =
        Pattern.compile("import org\\.claimdesk\\.extraction\\.[a-z]+\\.(\\w+);")
            .matcher(extractor)
            .results()
            .map(match -> match.group(1))
            .filter(name -> name.endsWith("er") || name.endsWith("or"))
            .toList();
    assertEquals(6, facades.size(), facades::toString);
    String way = way();
    for (String facade : facades) {
      assertTrue(way.contains("/" + facade + ".java`"), () -> facade + " is not on the way");
    }
  }

  private static String way() throws IOException {
    String document = Files.readString(REPOSITORY.resolve("docs/architecture.md"));
    int start = document.indexOf("## Follow one article");
    return document.substring(start, document.indexOf("\n## ", start + 1));
  }
}
