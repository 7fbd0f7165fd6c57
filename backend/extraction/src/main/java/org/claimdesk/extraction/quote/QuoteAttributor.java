package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Passage;
import org.claimdesk.extraction.document.PassageKind;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.content.ContentFinder;
import org.claimdesk.extraction.quote.content.ItemSpan;
import org.claimdesk.extraction.quote.content.Report;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.quote.mark.QuotationMatcher;
import org.claimdesk.extraction.quote.source.CueFinder;
import org.claimdesk.extraction.quote.source.SourceFinder;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.source.Turns;
import org.claimdesk.extraction.quote.speaker.NameIndex;
import org.claimdesk.extraction.quote.speaker.SpeakerResolver;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;

/** Finds who said what; the way into this package. */
public final class QuoteAttributor {

  private static final int DEEPEST = 2;

  private static final Vocabulary VOCABULARY = Vocabulary.ENGLISH;
  private static final CueFinder CUES = new CueFinder(VOCABULARY);

  private QuoteAttributor() {}

  /**
   * The attributions of a document, in text order.
   *
   * @param runs those of the document's text
   * @param sentences the document's sentences, in text order
   */
  public static List<Attribution> attribute(
      Document document, Runs runs, List<Sentence> sentences) {
    String text = document.text();
    List<List<Sentence>> paragraphs = paragraphs(document, sentences);
    List<Quotation> quotations = QuotationMatcher.match(runs, paragraphs);
    Drafts drafts = new Drafts();
    NameIndex names = new NameIndex();
    boolean interview = Turns.isInterview(runs, paragraphs, VOCABULARY);
    List<Sentence> unit = new ArrayList<>();
    int next = 0;
    int number = 0;
    for (List<Sentence> paragraph : paragraphs) {
      Sentence last = paragraph.get(paragraph.size() - 1);
      for (Sentence sentence : paragraph) {
        unit.add(sentence);
        while (next < quotations.size() && quotations.get(next).end() <= sentence.end()) {
          next++;
        }
        boolean straddled =
            next < quotations.size() && quotations.get(next).start() < sentence.end();
        boolean asks = !sentence.equals(last) && awaitsSpeaker(text, sentence);
        if (!straddled && !asks) {
          boolean opens = unit.get(0).equals(paragraph.get(0));
          List<Quotation> own = within(quotations, unit.get(0).start(), next);
          drafts.nextLine(!opens);
          List<? extends Span> said = turn(runs, unit, own, opens, interview, number, drafts);
          Line line = Line.of(runs, said, own, VOCABULARY);
          names.read(line, number);
          analyse(line, number, drafts.inTurn() ? 1 : 0, drafts, said);
          number += unit.size();
          unit.clear();
        }
      }
    }
    return drafts.finish(new SpeakerResolver(names));
  }

  /**
   * Whether a sentence ends with a quoted question or cry, or is a quotation before a dash: its
   * speaker may be named in the sentence after it.
   */
  private static boolean awaitsSpeaker(String text, Sentence sentence) {
    int end = sentence.end();
    if (sentence.length() <= 2 || "\"\u201d\u2019'\u00bb".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean dash = next < text.length() && "-\u2013\u2014\u2015".indexOf(text.charAt(next)) >= 0;
    return dash || "?!".indexOf(text.charAt(end - 2)) >= 0;
  }

  /**
   * Starts or continues a turn of an interview where the line belongs to one.
   *
   * @return the line's sentences without the name that opens a turn
   */
  private static List<? extends Span> turn(
      Runs runs,
      List<Sentence> unit,
      List<Quotation> quotations,
      boolean opensParagraph,
      boolean interview,
      int number,
      Drafts drafts) {
    String text = runs.text();
    int start = unit.get(0).start();
    int end = unit.get(unit.size() - 1).end();
    Line label = opensParagraph ? Turns.label(runs, start, end, VOCABULARY) : null;
    if (label == null) {
      if (opensParagraph
          && !(interview && Turns.endsLikeSentence(text, end) && text.charAt(start) != '(')) {
        drafts.endTurn();
      }
      drafts.continueTurn(Span.of(start, end), opensParagraph);
      return unit;
    }
    List<Span> said = Turns.without(text, unit, label.end(label.size() - 1));
    int from = said.get(0).start();
    int to = end;
    if (!interview && !quotations.isEmpty() && quotations.get(0).start() <= from) {
      to = Math.min(end, quotations.get(0).end());
    }
    drafts.turn(label, Turns.source(label), Span.of(from, to), number);
    return said;
  }

  private static List<Quotation> within(List<Quotation> quotations, int start, int next) {
    int from = next;
    while (from > 0 && quotations.get(from - 1).end() > start) {
      from--;
    }
    return quotations.subList(from, next);
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
      boolean unnamed = source == null && (cue.kind() == CueMatch.Kind.PASSIVE || cue.takes('n'));
      if (!unnamed && (source == null || (depth > 0 && !isReportInside(line, cue, source)))) {
        continue;
      }
      boolean shared = source != null && source.equals(last);
      int begin = shared || source == null ? cue.from() : Math.min(source.clause(), cue.from());
      if (!shared && line.word(begin - 1).equals("as") && begin > start) {
        begin--;
      }
      reports.add(new Report(cue, source, shared, begin));
      if (source != null && cue.kind() == CueMatch.Kind.VERB) {
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
    int end = line.size() - 1;
    if (depth == 0 && reports.isEmpty() && line.size() > 0) {
      drafts.goOn(line);
    }
    if (depth == 0 && line.is(end, Tag.COLON)) {
      SourceMatch source = SourceFinder.subject(line, end);
      if (source != null) {
        drafts.announce(
            line, source, new CueMatch(CueMatch.Kind.PHRASE, end, end + 1, null), number);
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
        inside(line.runs, quotation, sentences, number, depth + 1, drafts);
      }
    }
  }

  /**
   * Whether a cue inside a quotation reports somebody else's words: "I think" and "they say" only
   * weaken or colour the speaker's own.
   */
  private static boolean isReportInside(Line line, CueMatch cue, SourceMatch source) {
    boolean clause = line.word(cue.to()).equals("that");
    if (cue.takes('s') || (cue.takes('o') && !clause)) {
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
      Runs runs,
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
    List<Quotation> inner = QuotationMatcher.match(runs, List.of(clipped));
    inner.removeIf(q -> q.start() == quotation.innerStart() && q.end() == quotation.innerEnd());
    Line line = Line.of(runs, clipped, inner, VOCABULARY);
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
