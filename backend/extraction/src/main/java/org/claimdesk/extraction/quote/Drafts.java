package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.document.TextSpan;
import org.claimdesk.extraction.quote.content.ItemSpan;
import org.claimdesk.extraction.quote.content.Report;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.mark.Quotation;
import org.claimdesk.extraction.quote.source.SourceFinder;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.speaker.SpeakerResolver;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Attributions under construction, from the first line of a document to the last: gives floating
 * quotations the speaker who was speaking, then names sources and nests the attributions.
 */
final class Drafts {

  /** The share of letters inside marks from which on a content counts as direct. */
  private static final double WHOLLY = 0.95;

  /** A floating quotation this many lines after the last words of a speaker is not theirs. */
  private static final int FLOATING_REACH = 4;

  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft speaking;
  private int speakingLine;
  private int lineNumber;
  private boolean sameParagraph;
  private @Nullable Draft recent;
  private int recentLine;
  private @Nullable Draft turn;
  private @Nullable Draft announced;
  private int announcedLine;

  /** Announces the next line; {@code sameParagraph} as the line before it. */
  void nextLine(boolean sameParagraph) {
    lineNumber++;
    this.sameParagraph = sameParagraph;
  }

  /** Adds a report found in a line. */
  void add(Line line, Report report, List<ItemSpan> items, int sentence, int depth) {
    List<TextSpan> content = new ArrayList<>(items.size());
    int letters = 0;
    int quoted = 0;
    for (ItemSpan item : items) {
      int to = item.to();
      int last = content.isEmpty() ? 0 : content.get(content.size() - 1).end();
      if (to <= item.from() || line.start(item.from()) < last) {
        continue;
      }
      while (to - 1 > item.from() && line.is(to - 1, Tag.COMMA | Tag.DASH)) {
        to--;
      }
      content.add(new TextSpan(line.start(item.from()), line.end(to - 1)));
      for (int i = item.from(); i < to; i++) {
        if (line.is(i, Tag.QUOTATION | Tag.WORD)) {
          int length = line.end(i) - line.start(i);
          letters += length;
          quoted += line.is(i, Tag.QUOTATION) ? length : 0;
        }
      }
    }
    if (content.isEmpty()) {
      return;
    }
    AttributionType type =
        quoted == 0
            ? AttributionType.INDIRECT
            : quoted >= WHOLLY * letters ? AttributionType.DIRECT : AttributionType.MIXED;
    Draft draft = new Draft(line, report.source(), report.cue(), content, type, sentence);
    drafts.add(draft);
    if (depth > 0 || (recent != null && holds(recent, draft))) {
      return;
    }
    if (quoted > 0) {
      speaking = draft;
      speakingLine = lineNumber;
    }
    if (report.source() != null) {
      recent = draft;
      recentLine = lineNumber;
    }
  }

  /** Whether a report stands within what another one reports. */
  private static boolean holds(Draft outer, Draft inner) {
    for (TextSpan span : outer.content) {
      if (span.start() <= inner.anchor() && inner.anchor() < span.end()) {
        return true;
      }
    }
    return false;
  }

  /** A report at the end of its paragraph whose words follow in the next: "She wrote:". */
  void announce(Line line, SourceMatch source, CueMatch cue, int sentence) {
    announced = quoting(line, source, cue, sentence);
    announcedLine = lineNumber;
  }

  /**
   * What someone says in an interview or a headline, after a name and a colon.
   *
   * @param label the line of the name, whose last item is the colon or bracket that ends it
   */
  void turn(Line label, SourceMatch source, Span content, int sentence) {
    int last = label.size() - 1;
    CueMatch colon =
        label.is(last, Tag.COLON) ? new CueMatch(CueMatch.Kind.PHRASE, last, last + 1, null) : null;
    List<TextSpan> spans = new ArrayList<>(1);
    spans.add(new TextSpan(content.start(), content.end()));
    Draft draft = new Draft(label, source, colon, spans, AttributionType.DIRECT, sentence);
    drafts.add(draft);
    turn = draft;
    speaking = draft;
    speakingLine = lineNumber;
  }

  /** The last turn goes on: in the same paragraph, or in one without a name of its own. */
  void continueTurn(Span content, boolean newParagraph) {
    if (turn == null) {
      return;
    }
    if (newParagraph) {
      turn.content.add(new TextSpan(content.start(), content.end()));
    } else {
      turn.extendTo(content.end());
    }
    speakingLine = lineNumber;
  }

  /** No later paragraph belongs to the last turn. */
  void endTurn() {
    turn = null;
  }

  /**
   * A sentence without marks or report that goes on in the first person right after words reported
   * in the first person: the marks around both were lost.
   */
  void goOn(Line line) {
    Draft before = recent;
    if (before != null
        && sameParagraph
        && lineNumber - recentLine == 1
        && before.type == AttributionType.INDIRECT
        && speaksOfItself(before)
        && isFirstPerson(line, 0, line.size())) {
      before.content.add(new TextSpan(line.start(0), line.end(line.size() - 1)));
      recentLine = lineNumber;
    }
  }

  /** Whether a report's content, but not its source, is in the first person. */
  private static boolean speaksOfItself(Draft draft) {
    Line line = draft.line;
    if (draft.source == null || isFirstPerson(line, draft.source.from(), draft.source.to())) {
      return false;
    }
    TextSpan content = draft.content.get(0);
    int from = 0;
    while (from < line.size() && line.start(from) < content.start()) {
      from++;
    }
    int to = from;
    while (to < line.size() && line.start(to) < content.end()) {
      to++;
    }
    return isFirstPerson(line, from, to);
  }

  private static boolean isFirstPerson(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (line.word(i)) {
        case "i", "we", "our", "us", "my", "me" -> {
          if (!line.is(i, Tag.CAPITAL) || line.word(i).equals("i")) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a turn is going on. */
  boolean inTurn() {
    return turn != null;
  }

  /**
   * A quotation of the outermost level at item {@code i} that no report took: credited ("…" -
   * Smith), announced by a colon, or floating, which goes on with whoever was speaking.
   */
  void quotation(Line line, int i, int sentence) {
    Quotation quotation = line.quotation(i);
    if (quotation == null || isCovered(quotation)) {
      return;
    }
    boolean opens = line.is(i, Tag.FIRST) || i == 0;
    if (announced != null && announcedLine == lineNumber - 1 && opens) {
      speak(announced, quotation);
      announced = null;
      return;
    }
    SourceMatch credited = opens ? SourceFinder.credited(line, i + 1) : null;
    SourceMatch announcing = line.is(i - 1, Tag.COLON) ? SourceFinder.subject(line, i - 1) : null;
    if (credited != null || announcing != null) {
      int mark = credited != null ? i + 1 : i - 1;
      CueMatch cue = new CueMatch(CueMatch.Kind.PHRASE, mark, mark + 1, null);
      SourceMatch source = credited != null ? credited : announcing;
      speak(quoting(line, source, cue, sentence), quotation);
      return;
    }
    boolean whole =
        opens
            && (i + 1 >= line.size() || line.is(i + 1, Tag.STOP | Tag.FIRST))
            && quotation.words(line.text, 2) >= 2;
    if (whole) {
      floating(line, quotation, sentence);
    }
  }

  private void floating(Line line, Quotation quotation, int sentence) {
    if (recent != null && recent != speaking && lineNumber - recentLine <= 1) {
      // "Smith criticised the plan. “It will fail.”"
      speak(quoting(recent.line, recent.source, recent.cue, recent.sentence), quotation);
      return;
    }
    Draft before = speaking;
    if (before == null) {
      return;
    }
    if (sameParagraph && lineNumber - speakingLine <= 1 && before.cue != null) {
      before.content.add(new TextSpan(quotation.start(), quotation.end()));
      speakingLine = lineNumber;
      return;
    }
    if (lineNumber - speakingLine > FLOATING_REACH || quotation.words(line.text, 4) < 4) {
      return;
    }
    Draft draft = quoting(line, null, null, sentence);
    draft.speaker = before.speaker == null ? before : before.speaker;
    speak(draft, quotation);
    speaking = before;
  }

  private static Draft quoting(
      Line line, @Nullable SourceMatch source, @Nullable CueMatch cue, int sentence) {
    return new Draft(line, source, cue, new ArrayList<>(1), AttributionType.DIRECT, sentence);
  }

  private void speak(Draft draft, Quotation quotation) {
    draft.content.add(new TextSpan(quotation.start(), quotation.end()));
    drafts.add(draft);
    speaking = draft;
    speakingLine = lineNumber;
    recent = draft;
    recentLine = lineNumber;
  }

  private boolean isCovered(Quotation quotation) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - Nesting.WINDOW); i--) {
      for (Span span : drafts.get(i).content) {
        if (span.overlaps(quotation)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names and nests what was added. */
  List<Attribution> finish(SpeakerResolver resolver) {
    return Nesting.attributions(drafts, resolver);
  }
}
