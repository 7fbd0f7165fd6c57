package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.sentence.Sentence;

/** Finds who said what; the way into this package. */
public final class QuoteAttributor {

  private static final int DEEPEST = 2;

  private static final Vocabulary VOCABULARY = Vocabulary.ENGLISH;
  private static final CueFinder CUES = new CueFinder(VOCABULARY);

  private QuoteAttributor() {}

  /**
   * The attributions of a document, in text order.
   *
   * @param sentences the document's sentences, in text order
   */
  public static List<Attribution> attribute(Document document, List<Sentence> sentences) {
    String text = document.text();
    List<List<Sentence>> paragraphs = paragraphs(document, sentences);
    List<Quotation> quotations = QuotationMatcher.match(text, paragraphs);
    Drafts drafts = new Drafts();
    SpeakerResolver resolver = new SpeakerResolver();
    List<Sentence> unit = new ArrayList<>();
    int next = 0;
    int number = 0;
    for (List<Sentence> paragraph : paragraphs) {
      for (Sentence sentence : paragraph) {
        unit.add(sentence);
        while (next < quotations.size() && quotations.get(next).end() <= sentence.end()) {
          next++;
        }
        boolean straddled =
            next < quotations.size() && quotations.get(next).start() < sentence.end();
        if (!straddled) {
          Line line = line(text, unit, quotations, next);
          resolver.read(line, number);
          drafts.nextLine(unit.get(0) != paragraph.get(0));
          analyse(line, number, 0, drafts, unit);
          number += unit.size();
          unit.clear();
        }
      }
    }
    return drafts.finish(resolver);
  }

  private static Line line(String text, List<Sentence> unit, List<Quotation> quotations, int next) {
    int from = next;
    while (from > 0 && quotations.get(from - 1).end() > unit.get(0).start()) {
      from--;
    }
    return Line.of(text, unit, quotations.subList(from, next), VOCABULARY);
  }

  private static void analyse(
      Line line, int number, int depth, Drafts drafts, List<? extends Span> sentences) {
    List<CueMatch> cues = CUES.find(line);
    List<Report> reports = new ArrayList<>(cues.size());
    SourceMatch last = null;
    int lastSentence = -1;
    for (CueMatch cue : cues) {
      int start = line.sentenceStart(cue.from());
      if (start != lastSentence) {
        last = null;
        lastSentence = start;
      }
      SourceMatch source = SourceFinder.find(line, cue, last);
      boolean unnamed = source == null && cue.verb() != null && cue.takes('n');
      if (!unnamed && (source == null || (depth > 0 && !isReportInside(line, cue, source)))) {
        continue;
      }
      boolean shared = source != null && source.equals(last);
      int begin = shared || source == null ? cue.from() : Math.min(source.clause(), cue.from());
      reports.add(new Report(cue, source, shared, begin));
      if (source != null) {
        last = source;
      }
    }
    boolean[] leftOf = new boolean[reports.size()];
    for (int k = 0; k < reports.size(); k++) {
      List<ItemSpan> content = ContentFinder.find(line, reports, k, leftOf);
      if (!content.isEmpty()) {
        drafts.add(line, reports.get(k), content, number, depth);
      }
    }
    for (int i = 0; i < line.size(); i++) {
      Quotation quotation = line.quotation(i);
      if (quotation == null) {
        continue;
      }
      if (depth == 0) {
        drafts.quotation(line, i, number);
      }
      if (depth < DEEPEST && quotation.words(line.text, 5) >= 5) {
        inside(line.text, quotation, sentences, number, depth + 1, drafts);
      }
    }
  }

  /**
   * Whether a cue inside a quotation reports somebody else's words: "I think" and "they say" only
   * weaken or colour the speaker's own.
   */
  private static boolean isReportInside(Line line, CueMatch cue, SourceMatch source) {
    if (cue.verb() != null && (cue.takes('s') || cue.takes('o'))) {
      return false;
    }
    for (int i = source.antecedent(); i < source.to(); i++) {
      if (line.is(i, Tag.CAPITAL | Tag.ROLE | Tag.ORGANISATION | Tag.DOCUMENT)) {
        return true;
      }
    }
    return false;
  }

  /** Reports within a quotation's own words. */
  private static void inside(
      String text,
      Quotation quotation,
      List<? extends Span> sentences,
      int number,
      int depth,
      Drafts drafts) {
    List<Span> clipped = new ArrayList<>();
    for (Span sentence : sentences) {
      int start = Math.max(sentence.start(), quotation.innerStart());
      int end = Math.min(sentence.end(), quotation.innerEnd());
      if (start < end) {
        clipped.add(Span.of(start, end));
      }
    }
    if (clipped.isEmpty()) {
      return;
    }
    List<Quotation> inner = QuotationMatcher.match(text, List.of(clipped));
    inner.removeIf(q -> q.start() == quotation.innerStart() && q.end() == quotation.innerEnd());
    Line line = Line.of(text, clipped, inner, VOCABULARY);
    analyse(line, number, depth, drafts, clipped);
  }

  /** Runs of sentences that no line break parts; boilerplate and repeated passages are left out. */
  private static List<List<Sentence>> paragraphs(Document document, List<Sentence> sentences) {
    List<List<Sentence>> paragraphs = new ArrayList<>();
    List<Sentence> current = List.of();
    int passage = 0;
    List<Passage> passages = document.passages();
    int currentPassage = -1;
    for (Sentence sentence : sentences) {
      while (passage < passages.size() && passages.get(passage).end() <= sentence.start()) {
        passage++;
      }
      PassageKind kind =
          passage < passages.size() && passages.get(passage).start() < sentence.end()
              ? passages.get(passage).kind()
              : PassageKind.BODY;
      if (kind == PassageKind.BOILERPLATE
          || kind == PassageKind.DUPLICATE
          || kind == PassageKind.METADATA
          || kind == PassageKind.BYLINE) {
        continue;
      }
      boolean goesOn =
          !current.isEmpty()
              && currentPassage == passage
              && !hasLineBreak(
                  document.text(), current.get(current.size() - 1).end(), sentence.start());
      if (!goesOn) {
        current = new ArrayList<>();
        paragraphs.add(current);
        currentPassage = passage;
      }
      current.add(sentence);
    }
    return paragraphs;
  }

  private static boolean hasLineBreak(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }
}
