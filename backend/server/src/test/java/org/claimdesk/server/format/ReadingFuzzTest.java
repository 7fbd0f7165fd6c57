package org.claimdesk.server.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.Fuzz;
import org.claimdesk.server.format.parser.TextLine;
import org.claimdesk.server.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged documents of every form are read or refused, and never harm. */
class ReadingFuzzTest {
  private static final DocumentReading READING = new DocumentReading();

  @AfterAll
  static void close() {
    READING.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bridge.html",
        "columns.pdf",
        "bridge-libreoffice.pdf",
        "bridge-chromium.pdf",
        "ferry.docx",
        "bridge-libreoffice.docx",
        "statement.eml",
        "harbour.mhtml"
      })
  void readsOrRefusesDamagedDocuments(String name) throws IOException {
    byte[] document = bytes(name);
    DocumentFormat format = DocumentFormat.of(document, name, null);
    Fuzz.damage(name, document, bytes -> readOrRefuse(format, bytes));
  }

  @Test
  void readsOrRefusesDamagedTextAndMarkdown() throws IOException {
    byte[] text =
        new String(bytes("bridge.html"), StandardCharsets.UTF_8)
            .getBytes(Charset.forName("UTF-16LE"));
    Fuzz.damage("bridge.txt", text, bytes -> readOrRefuse(DocumentFormat.PLAIN_TEXT, bytes));
    byte[] markdown =
        "# Grain\n\n> * The port *moved* [4.2](a) `million`.\n".getBytes(StandardCharsets.UTF_8);
    Fuzz.damage("grain.md", markdown, bytes -> readOrRefuse(DocumentFormat.MARKDOWN, bytes));
  }

  /** The parts of a Word document are damaged before they are packed. */
  @Test
  void readsOrRefusesDamagedPartsOfADocx() throws IOException {
    byte[] document = bytes("bridge-libreoffice.docx");
    for (String part :
        new String[] {"word/document.xml", "word/styles.xml", "[Content_Types].xml"}) {
      Fuzz.damage(
          part.replaceAll("\\W", "-") + ".docx",
          part(document, part),
          damaged -> readOrRefuse(DocumentFormat.DOCX, with(document, part, damaged)));
    }
  }

  private static void readOrRefuse(DocumentFormat format, byte[] bytes) {
    ReadText read;
    try {
      read = READING.read(bytes, format, null, "file");
    } catch (Problem e) {
      assertEquals(422, e.status().getCode());
      assertTrue(e.detail().length() > 20, e::detail);
      return;
    }
    int end = 0;
    for (TextLine line : read.pages().stream().flatMap(page -> page.lines().stream()).toList()) {
      assertTrue(line.start() >= end && line.end() >= line.start(), line::toString);
      end = line.end();
    }
    assertTrue(end <= read.text().length());
    Document document = DocumentReader.read(read.text(), read.type());
    for (Passage passage : document.passages()) {
      assertTrue(passage.end() <= document.text().length(), passage::toString);
      Span source = document.sources().source(passage.start(), passage.end());
      assertTrue(source == null || source.end() <= read.text().length(), passage::toString);
    }
  }

  private static byte[] part(byte[] document, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("no part " + name);
  }

  private static byte[] with(byte[] document, String name, byte[] part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? part : in.readAllBytes());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ReadingFuzzTest.class.getResourceAsStream("/documents/" + name))) {
      return stream.readAllBytes();
    }
  }
}
