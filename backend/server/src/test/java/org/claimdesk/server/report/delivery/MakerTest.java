package org.claimdesk.server.report.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells one program from another. */
final class MakerTest {

  @TempDir Path folder;

  @Test
  void anotherProgramIsOneThatHoldsSomethingElse() throws IOException {
    String one = Maker.of(jar("one", Map.of("a.class", "1", "public/index.html", "p")));
    assertEquals(16, one.length());
    assertEquals(one, Maker.of(jar("same", Map.of("public/index.html", "q", "a.class", "1"))));
    assertNotEquals(one, Maker.of(jar("changed", Map.of("a.class", "2"))));
    assertNotEquals(one, Maker.of(jar("more", Map.of("a.class", "1", "font.ttf", "f"))));
  }

  @Test
  void aFolderOfClassesIsAProgramToo() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/deep"));
    Files.writeString(classes.resolve("a.class"), "1");
    String one = Maker.of(folder.resolve("classes"));
    Files.writeString(classes.resolve("a.class"), "2");
    assertNotEquals(one, Maker.of(folder.resolve("classes")));
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
