package org.claimdesk.server.report.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportContent;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The HTML export as a document for word processors (ISO/IEC 29500, transitional): headings that
 * make an outline, lists, tables with a header row, links. Repeated, it has the same bytes.
 */
final class DocxExport {

  /** The first moment that a ZIP entry can name, in no time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DocxExport() {}

  static void write(FrozenReport report, OutputStream out, Progress progress) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      properties(document.getProperties().getCoreProperties(), report.content());
      ReportContent content = report.content();
      DocxStyles.define(document, content.language());
      DocxStyles.footer(document, content.title() + ", " + Wording.of(content).edition(content));
      Document page = HtmlExport.page(report);
      Element body = page.body();
      new DocxBody(document, content, progress).append(body);
      document.write(written);
    }
    repack(written.toByteArray(), out);
  }

  private static void properties(CoreProperties core, ReportContent content) {
    core.setTitle(content.title());
    Edition edition = content.edition();
    if (edition != null) {
      core.setCreator(edition.publishedBy().name());
      core.setLastModifiedByUser(edition.publishedBy().name());
      Optional<Date> then = Optional.of(Date.from(edition.published()));
      core.setCreated(then);
      core.setModified(then);
      core.setRevision(String.valueOf(edition.number()));
    }
  }

  /** The same parts in one order and without the time of writing. */
  private static void repack(byte[] file, OutputStream out) throws IOException {
    TreeMap<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    // Readers that guess a file's kind by its beginning look for this part there.
    byte[] types = Objects.requireNonNull(parts.remove("[Content_Types].xml"));
    ZipOutputStream zip = new ZipOutputStream(out);
    put(zip, "[Content_Types].xml", types);
    for (var part : parts.entrySet()) {
      put(zip, part.getKey(), part.getValue());
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
