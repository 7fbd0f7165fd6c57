/** Reads the tables beside the code: word lists and rules kept as data. */
@NullMarked
package org.claimdesk.extraction.resource;

import org.jspecify.annotations.NullMarked;
