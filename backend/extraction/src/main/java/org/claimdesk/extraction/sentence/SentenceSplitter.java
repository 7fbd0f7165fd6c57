package org.claimdesk.extraction.sentence;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.text.Characters;

/** Splits a document's own text into sentences; the way into this package. */
public final class SentenceSplitter {

  private SentenceSplitter() {}

  /**
   * The sentences of the title, the headings, the captions and the body, in text order and without
   * the white space around them. A sentence never leaves its passage; every character of such a
   * passage but white space is in exactly one sentence.
   */
  public static List<Sentence> split(Document document) {
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : document.passages()) {
      switch (passage.kind()) {
        case TITLE, HEADING, CAPTION, BODY -> split(document.text(), passage, sentences);
        case METADATA, BYLINE, DATELINE, BOILERPLATE, DUPLICATE -> {}
      }
    }
    return List.copyOf(sentences);
  }

  private static void split(String document, Span passage, List<Sentence> sentences) {
    PassageText text = new PassageText(document, passage.start(), passage.end());
    BoundaryFinder boundaries = new BoundaryFinder(text);
    int start = text.skipSpace(passage.start());
    while (start < passage.end()) {
      int next = boundaries.next(start);
      int end = next;
      while (end > start && Characters.isSpace(document.charAt(end - 1))) {
        end--;
      }
      sentences.add(new Sentence(start, end));
      start = text.skipSpace(next);
    }
  }
}
