package org.claimdesk.server.report.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DOCX export, opened by LibreOffice where that is installed. */
final class DocxExportTest {

  private static final byte[] FILE = Reports.bytes(ReportFormat.DOCX, Reports.decided("false"));

  @Test
  void libreOfficeOpensItWithItsOutlineListsTablesAndLinks(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled("soffice"), "LibreOffice is not installed");
    Document page = opened(folder, FILE);
    assertEquals("Rain & \"drought\"", page.title());
    assertTrue(page.select("h1").eachText().contains("Claims"), page::html);
    assertEquals(List.of("Claim 1"), page.select("h2").eachText());
    assertTrue(page.select("h3").eachText().contains("Evidence against it"), page::html);
    assertTrue(page.text().contains("× False"), page::text);
    assertTrue(page.text().contains(Reports.WORDS), page::text);
    assertEquals(
        List.of("Rating", "Value", "Given when"),
        page.select("table thead td, table thead th").eachText());
    assertEquals(
        "https://a.example/rain", page.select("a:contains(Rain gauge)").attr("href"), page::html);
    assertTrue(page.select("li").size() >= 3, page::html);
  }

  @Test
  void repeatedItHasTheSameBytes() throws IOException {
    assertArrayEquals(FILE, Reports.bytes(ReportFormat.DOCX, Reports.decided("false")));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
      ZipEntry first = Objects.requireNonNull(zip.getNextEntry());
      assertEquals("[Content_Types].xml", first.getName());
      assertEquals(1980, first.getTimeLocal().getYear());
    }
  }

  /** A document as LibreOffice reads it, saved as HTML. */
  static Document opened(Path folder, byte[] docx) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("report.docx"), docx);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "html",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, office.waitFor(), told);
    return Jsoup.parse(folder.resolve("report.html"), "UTF-8");
  }

  static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
