package org.claimdesk.extraction.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.claimdesk.extraction.document.TextSpan;
import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.speaker.SpeakerResolver;
import org.jspecify.annotations.Nullable;

/** Puts the attributions of a document in order, names their sources and nests them. */
final class Nesting {

  /** How many attributions back or on an enclosing one is looked for. */
  static final int WINDOW = 24;

  private final List<Draft> drafts;

  private Nesting(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** The attributions of a document, in text order. */
  static List<Attribution> attributions(List<Draft> drafts, SpeakerResolver resolver) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparingInt(Draft::start).thenComparingInt(Draft::anchor));
    Nesting nesting = new Nesting(sorted);
    nesting.dropThoughtsWithin();
    return nesting.named(resolver);
  }

  private List<Attribution> named(SpeakerResolver resolver) {
    List<Attribution> attributions = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Integer within = within(i);
      if (draft.source != null) {
        String outer = within == null ? null : drafts.get(within).name;
        draft.name = resolver.resolve(draft.line, draft.source, draft.sentence, outer);
      } else if (draft.speaker != null) {
        draft.name = draft.speaker.name;
      }
      attributions.add(
          new Attribution(draft.type, draft.source(), draft.cueText(), draft.content, within));
    }
    return attributions;
  }

  /** What a speaker says somebody thinks or praises is part of the speaker's own words. */
  private void dropThoughtsWithin() {
    List<Draft> thoughts = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      CueMatch cue = drafts.get(i).cue;
      boolean thought =
          cue != null
              && (cue.takes('s')
                  || (!cue.takes('h')
                      && (cue.takes('o') || cue.takes('i'))
                      && !drafts.get(i).isClause()));
      if (thought && within(i) != null) {
        thoughts.add(drafts.get(i));
      }
    }
    drafts.removeAll(new HashSet<>(thoughts));
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
    int to = Math.min(drafts.size(), index + WINDOW);
    for (int i = Math.max(0, index - WINDOW); i < to; i++) {
      if (i == index) {
        continue;
      }
      for (TextSpan span : drafts.get(i).content) {
        boolean covers =
            span.start() <= inner.anchor()
                && inner.anchor() < span.end()
                && span.length() > longest
                && span.length() < bestLength;
        for (TextSpan content : inner.content) {
          covers &= span.covers(content);
        }
        if (covers) {
          best = i;
          bestLength = span.length();
        }
      }
    }
    return best;
  }
}
