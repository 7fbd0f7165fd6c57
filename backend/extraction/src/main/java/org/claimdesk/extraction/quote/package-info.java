/**
 * Who said what: source, cue and content of attributions, and the person or body a source stands
 * for.
 */
@NullMarked
package org.claimdesk.extraction.quote;

import org.jspecify.annotations.NullMarked;
