package org.claimdesk.server.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made to harm their reader. */
public final class Bombs {
  private Bombs() {}

  /** Writes one part of an archive. */
  public interface Part {
    /** Writes its bytes. */
    void write(ZipOutputStream zip) throws IOException;
  }

  /** A DOCX document of some kilobytes whose text unpacks to half a gigabyte. */
  static byte[] docx() throws IOException {
    byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    return docx(
        zip -> {
          for (int i = 0; i < 512; i++) {
            zip.write(megabyte);
          }
        });
  }

  /** A Word document with this text part. */
  public static byte[] docx(Part text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/word/document.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      text.write(zip);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** Adds a file of text to an archive. */
  public static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
