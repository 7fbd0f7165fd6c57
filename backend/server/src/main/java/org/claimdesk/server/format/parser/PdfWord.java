package org.claimdesk.server.format.parser;

/**
 * A word on a page of a PDF document.
 *
 * @param size of its type, in points
 */
record PdfWord(String text, float left, float top, float right, float bottom, float size) {

  float height() {
    return bottom - top;
  }
}
