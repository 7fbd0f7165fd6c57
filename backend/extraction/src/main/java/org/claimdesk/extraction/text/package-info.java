/** Reads single lines of an article: their words and ends, dates, header fields and credits. */
@NullMarked
package org.claimdesk.extraction.text;

import org.jspecify.annotations.NullMarked;
