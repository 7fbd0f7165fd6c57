package org.claimdesk.extraction.document;

import java.util.List;
import org.claimdesk.extraction.document.PhraseTable.Phrase;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a text, and what is known so far of what each is for. */
final class Marks {

  final Runs runs;
  final String text;
  final List<Block> blocks;
  final Line[] lines;

  /** Null where nothing is known yet. */
  final @Nullable PassageKind[] kinds;

  final String[] reasons;

  Marks(Runs runs, List<Block> blocks) {
    this.runs = runs;
    this.text = runs.text();
    this.blocks = blocks;
    this.lines = new Line[blocks.size()];
    this.kinds = new PassageKind[blocks.size()];
    this.reasons = new String[blocks.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Line.of(blocks.get(i).in(text));
      kinds[i] = blocks.get(i).hint();
      reasons[i] = blocks.get(i).reason();
    }
  }

  void mark(int i, PassageKind kind, String reason) {
    kinds[i] = kind;
    reasons[i] = reason;
  }

  /** What the whole line says that pages say, or null. */
  @Nullable Phrase phrase(int i) {
    return PhraseTable.SHIPPED.match(lines[i].folded(), lines[i].words());
  }

  /** Whether it is the article's own as far as is known. */
  boolean isArticle(int i) {
    return kinds[i] == null || kinds[i] == PassageKind.BODY;
  }
}
