/** What is reported: where the words begin and end that belong to a cue and its source. */
@NullMarked
package org.claimdesk.extraction.quote.content;

import org.jspecify.annotations.NullMarked;
