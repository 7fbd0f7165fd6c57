/**
 * What a reader of reports knows of words: the tables of cues and word classes, a sentence as a
 * line of classified items, and where phrases end.
 */
@NullMarked
package org.claimdesk.extraction.quote.word;

import org.jspecify.annotations.NullMarked;
