/** Where one assertion of a sentence ends and the next begins, judged by word classes alone. */
@NullMarked
package org.claimdesk.extraction.clause;

import org.jspecify.annotations.NullMarked;
