/** Sentence boundaries in text as it is found: scraped, glued, with lost marks. */
@NullMarked
package org.claimdesk.extraction.sentence;

import org.jspecify.annotations.NullMarked;
