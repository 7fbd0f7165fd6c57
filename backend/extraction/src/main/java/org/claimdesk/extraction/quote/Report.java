package org.claimdesk.extraction.quote;

import org.jspecify.annotations.Nullable;

/**
 * A cue with its source.
 *
 * @param shared whether the source is that of the cue before
 * @param begin first item of the reporting clause
 */
record Report(CueMatch cue, @Nullable SourceMatch source, boolean shared, int begin) {

  /** Index after the cue and, where the source follows it, after the source. */
  int end() {
    return source != null && source.inverted() ? source.to() : cue.to();
  }
}
