/**
 * Who said what: source, cue and content of attributions, and the person or body a source stands
 * for. A {@link org.claimdesk.extraction.quote.QuoteAttributor} pairs quotation marks, reads each
 * sentence as a row of items with every quotation as one of them, finds cues by a table, their
 * sources and contents by rules over word classes, and names the sources from the article's own
 * names. The packages in it follow that way: {@code mark}, {@code cue} and {@code word}, {@code
 * source}, {@code content}, {@code speaker}.
 */
@NullMarked
package org.claimdesk.extraction.quote;

import org.jspecify.annotations.NullMarked;
