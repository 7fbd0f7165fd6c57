package org.claimdesk.server.format.parser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads the text of Markdown (CommonMark) without its signs. */
final class MarkdownReader {

  private MarkdownReader() {}

  /**
   * Reads a document.
   *
   * @param bytes in UTF-8
   */
  static Parsed read(byte[] bytes) {
    String text =
        TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build()
            .render(Parser.builder().build().parse(new String(bytes, StandardCharsets.UTF_8)));
    return new Parsed(text, false, null, List.of(), null, null, List.of());
  }
}
