/** Quotations by their marks: pairs of every kind, nested, lost, unclosed, and over paragraphs. */
@NullMarked
package org.claimdesk.extraction.quote.mark;

import org.jspecify.annotations.NullMarked;
