/**
 * Who reports and with what word: the cues of a line, and the subject, relative or label that goes
 * with each.
 */
@NullMarked
package org.claimdesk.extraction.quote.source;

import org.jspecify.annotations.NullMarked;
