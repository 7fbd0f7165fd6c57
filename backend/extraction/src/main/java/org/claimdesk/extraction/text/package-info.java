/**
 * What the steps share: a text cut into runs, from which each finder joins its words, and the
 * lexicons that know them; and the reading of single lines, their dates, header fields and credits.
 */
@NullMarked
package org.claimdesk.extraction.text;

import org.jspecify.annotations.NullMarked;
