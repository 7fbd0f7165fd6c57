package org.claimdesk.extraction.quote.content;

import org.claimdesk.extraction.quote.cue.CueMatch;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.jspecify.annotations.Nullable;

/**
 * A cue with its source.
 *
 * @param shared whether the source is that of the cue before
 * @param begin first item of the reporting clause
 */
public record Report(CueMatch cue, @Nullable SourceMatch source, boolean shared, int begin) {

  /** Index after the cue and, where the source follows it, after the source. */
  public int end() {
    return source != null && source.inverted() ? source.to() : cue.to();
  }
}
