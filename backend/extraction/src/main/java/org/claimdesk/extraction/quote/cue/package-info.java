/** What a cue is: its words, the complements that they take, and what a source does by them. */
@NullMarked
package org.claimdesk.extraction.quote.cue;

import org.jspecify.annotations.NullMarked;
