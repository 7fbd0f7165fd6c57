package org.claimdesk.server.report.export;

import io.micronaut.core.annotation.Introspected;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form that a report is exported in. */
@Introspected
public enum ReportFormat {
  /** A page on its own, to read, print and publish. */
  HTML("text/html; charset=utf-8", "html"),
  /** Pages to print and to archive. */
  PDF("application/pdf", "pdf"),
  /** A document for word processors. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** Plain text with Markdown's marks. */
  MD("text/markdown; charset=utf-8", "md"),
  /** A table, one row a claim. */
  CSV("text/csv; charset=utf-8; header=present", "csv"),
  /** The frozen content itself: the SHA-256 of the file is the report's. */
  JSON("application/json", "json"),
  /** schema.org ClaimReview, one a decided claim. */
  CLAIMREVIEW("application/ld+json", "claimreview.json"),
  /** W3C Web Annotations on the articles. */
  ANNOTATIONS(
      "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "annotations.json");

  private final String mediaType;
  private final String extension;

  ReportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The name in the address, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type with its parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** How a file of this form ends, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Writes the report in this form: a form that is text claim after claim, but for the frozen JSON.
   *
   * @param progress told of what takes long: the pages
   * @throws IOException when {@code out} takes no more
   */
  public void write(FrozenReport report, OutputStream out, Progress progress) throws IOException {
    switch (this) {
      case HTML -> text(HtmlExport::write, report, out);
      case PDF -> PdfExport.write(report, out, progress);
      case DOCX -> DocxExport.write(report, out, progress);
      case MD -> text(MarkdownExport::write, report, out);
      case CSV -> text(CsvExport::write, report, out);
      case JSON -> text((frozen, text) -> text.append(frozen.json()), report, out);
      case CLAIMREVIEW -> text(ClaimReviewExport::write, report, out);
      case ANNOTATIONS -> text(AnnotationExport::write, report, out);
    }
  }

  /** What writes a form that is text. */
  @FunctionalInterface
  private interface TextExport {
    void write(FrozenReport report, Appendable out) throws IOException;
  }

  private static void text(TextExport export, FrozenReport report, OutputStream out)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    export.write(report, text);
    text.flush();
  }

  /** The form with this code. */
  public static Optional<ReportFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /** All codes, for a message: {@code html, md, …}. */
  public static String codes() {
    return Arrays.stream(values()).map(ReportFormat::code).collect(Collectors.joining(", "));
  }
}
