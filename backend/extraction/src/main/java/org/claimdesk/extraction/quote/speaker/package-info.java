/**
 * Whom a source stands for: the names of an article, their roles, and what pronouns and
 * descriptions point back to.
 */
@NullMarked
package org.claimdesk.extraction.quote.speaker;

import org.jspecify.annotations.NullMarked;
