package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.document.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Attributions under construction, from the first line of a document to the last: gives floating
 * quotations the speaker who was speaking, then names sources, types and nests the attributions.
 */
final class Drafts {

  /** How many attributions back an enclosing one is looked for. */
  private static final int NESTING_WINDOW = 24;

  /** The share of letters inside marks from which on a quotation counts as direct. */
  private static final double WHOLLY = 0.95;

  private static final class Draft {
    final Line line;
    final @Nullable Report report;
    final List<TextSpan> content;
    final AttributionType type;
    final int sentence;
    final @Nullable Draft speaker;
    String name = "";

    Draft(
        Line line,
        @Nullable Report report,
        List<TextSpan> content,
        AttributionType type,
        int sentence,
        @Nullable Draft speaker) {
      this.line = line;
      this.report = report;
      this.content = content;
      this.sentence = sentence;
      this.type = type;
      this.speaker = speaker;
    }

    int start() {
      int start = content.get(0).start();
      if (report != null) {
        start = Math.min(start, line.start(report.cue().from()));
        if (report.source() != null) {
          start = Math.min(start, line.start(report.source().from()));
        }
      }
      return start;
    }

    int anchor() {
      return report == null ? content.get(0).start() : line.start(report.cue().from());
    }
  }

  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft speaking;
  private int speakingLine;
  private int lineNumber;
  private boolean sameParagraph;

  /** Announces the next line; {@code sameParagraph} as the line before it. */
  void nextLine(boolean sameParagraph) {
    lineNumber++;
    this.sameParagraph = sameParagraph;
  }

  void add(Line line, Report report, List<ItemSpan> items, int sentence, int depth) {
    List<TextSpan> content = new ArrayList<>(items.size());
    int letters = 0;
    int quoted = 0;
    for (ItemSpan item : items) {
      content.add(new TextSpan(line.start(item.from()), line.end(item.to() - 1)));
      for (int i = item.from(); i < item.to(); i++) {
        if (line.is(i, Tag.QUOTATION | Tag.WORD)) {
          int length = line.end(i) - line.start(i);
          letters += length;
          quoted += line.is(i, Tag.QUOTATION) ? length : 0;
        }
      }
    }
    AttributionType type =
        quoted == 0
            ? AttributionType.INDIRECT
            : quoted >= WHOLLY * letters ? AttributionType.DIRECT : AttributionType.MIXED;
    Draft draft = new Draft(line, report, content, type, sentence, null);
    drafts.add(draft);
    if (depth == 0 && quoted > 0) {
      speaking = draft;
      speakingLine = lineNumber;
    }
  }

  /** A quotation of the outermost level at item {@code i}: floating unless something covers it. */
  void quotation(Line line, int i, int sentence) {
    Quotation quotation = line.quotation(i);
    if (quotation == null || isCovered(quotation)) {
      return;
    }
    boolean whole =
        (line.is(i, Tag.FIRST) || i == 0)
            && (i + 1 >= line.size() || line.is(i + 1, Tag.STOP | Tag.FIRST))
            && quotation.words(line.text, 2) >= 2;
    Draft before = speaking;
    if (!whole || before == null) {
      return;
    }
    boolean goesOn = sameParagraph && lineNumber - speakingLine <= 1 && before.report != null;
    if (!goesOn && (lineNumber - speakingLine > 4 || quotation.words(line.text, 4) < 4)) {
      return;
    }
    TextSpan span = new TextSpan(quotation.start(), quotation.end());
    if (goesOn) {
      before.content.add(span);
      speakingLine = lineNumber;
      return;
    }
    List<TextSpan> content = new ArrayList<>(List.of(span));
    Draft draft =
        new Draft(
            line,
            null,
            content,
            AttributionType.DIRECT,
            sentence,
            before.speaker == null ? before : before.speaker);
    drafts.add(draft);
    speakingLine = lineNumber;
  }

  private boolean isCovered(Quotation quotation) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - NESTING_WINDOW); i--) {
      for (Span span : drafts.get(i).content) {
        if (span.overlaps(quotation)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names, types and nests what was added. */
  List<Attribution> finish(SpeakerResolver resolver) {
    drafts.sort(Comparator.comparingInt(Draft::start).thenComparingInt(Draft::anchor));
    List<Attribution> attributions = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Integer within = within(i);
      Report report = draft.report;
      Source source = null;
      if (report != null && report.source() != null) {
        SourceMatch match = report.source();
        Draft outer = within == null ? null : drafts.get(within);
        draft.name =
            resolver.resolve(draft.line, match, draft.sentence, outer == null ? null : outer.name);
        source = source(draft, match, draft.name);
      } else if (draft.speaker != null
          && draft.speaker.report != null
          && draft.speaker.report.source() != null) {
        draft.name = draft.speaker.name;
        source = source(draft.speaker, draft.speaker.report.source(), draft.name);
      }
      Cue cue = null;
      if (report != null) {
        int from = draft.line.start(report.cue().from());
        int to = draft.line.end(report.cue().to() - 1);
        cue = new Cue(from, to, draft.line.text.substring(from, to));
      }
      attributions.add(new Attribution(draft.type, source, cue, draft.content, within));
    }
    return attributions;
  }

  private static Source source(Draft draft, SourceMatch match, String name) {
    int from = draft.line.start(match.from());
    int to = draft.line.end(match.to() - 1);
    return new Source(from, to, draft.line.text.substring(from, to), name);
  }

  /** The nearest attribution whose content holds this one's cue and content. */
  private @Nullable Integer within(int index) {
    Draft inner = drafts.get(index);
    int longest = 0;
    for (TextSpan span : inner.content) {
      longest = Math.max(longest, span.length());
    }
    Integer best = null;
    int bestLength = Integer.MAX_VALUE;
    int to = Math.min(drafts.size(), index + NESTING_WINDOW);
    for (int i = Math.max(0, index - NESTING_WINDOW); i < to; i++) {
      if (i == index) {
        continue;
      }
      for (TextSpan span : drafts.get(i).content) {
        boolean covers =
            span.start() <= inner.anchor()
                && inner.anchor() < span.end()
                && span.length() > longest;
        for (TextSpan content : inner.content) {
          covers &= span.covers(content);
        }
        if (covers && span.length() < bestLength) {
          best = i;
          bestLength = span.length();
        }
      }
    }
    return best;
  }
}
