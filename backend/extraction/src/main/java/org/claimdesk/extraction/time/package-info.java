/** Time expressions and the calendar days they stand for, resolved against the publication date. */
@NullMarked
package org.claimdesk.extraction.time;

import org.jspecify.annotations.NullMarked;
