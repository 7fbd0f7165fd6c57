package org.claimdesk.extraction.quote;

import java.util.List;
import org.claimdesk.extraction.document.TextSpan;
import org.claimdesk.extraction.quote.cue.Cue;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.word.Line;
import org.jspecify.annotations.Nullable;

/** An attribution under construction: its content may grow until the document ends. */
final class Draft {
  final Line line;
  final @Nullable SourceMatch source;
  final @Nullable CueMatch cue;
  final List<TextSpan> content;
  final AttributionType type;
  final int sentence;

  /** Whose words a floating quotation goes on with. */
  @Nullable Draft speaker;

  /** The name that the source stands for, once it is resolved. */
  String name = "";

  Draft(
      Line line,
      @Nullable SourceMatch source,
      @Nullable CueMatch cue,
      List<TextSpan> content,
      AttributionType type,
      int sentence) {
    this.line = line;
    this.source = source;
    this.cue = cue;
    this.content = content;
    this.type = type;
    this.sentence = sentence;
  }

  /** Index of the first code unit of source, cue and content. */
  int start() {
    int start = content.get(0).start();
    if (cue != null) {
      start = Math.min(start, line.start(cue.from()));
    }
    return source == null ? start : Math.min(start, line.start(source.from()));
  }

  /** Where the cue begins, or the content where there is no cue. */
  int anchor() {
    return cue == null ? content.get(0).start() : line.start(cue.from());
  }

  /** Whether a clause with "that" is reported, not a thing or a person. */
  boolean isClause() {
    return line.text.startsWith("that ", content.get(0).start());
  }

  /** Lengthens the last content span. */
  void extendTo(int end) {
    int last = content.size() - 1;
    content.set(
        last, new TextSpan(content.get(last).start(), Math.max(end, content.get(last).end())));
  }

  /** The source's words with the name they stand for; null where none is named. */
  @Nullable Source source() {
    Draft named = source != null ? this : speaker;
    if (named == null || named.source == null) {
      return null;
    }
    int from = named.line.start(named.source.from());
    int to = named.line.end(named.source.to() - 1);
    String text = named.line.text.substring(from, to);
    return new Source(from, to, text, name.isEmpty() ? text : name);
  }

  /** The cue's words; null where there is none. */
  @Nullable Cue cueText() {
    if (cue == null) {
      return null;
    }
    int from = line.start(cue.from());
    int to = line.end(cue.to() - 1);
    return new Cue(from, to, line.text.substring(from, to), cue.act());
  }
}
