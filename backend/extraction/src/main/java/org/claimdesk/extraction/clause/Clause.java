package org.claimdesk.extraction.clause;

import org.claimdesk.extraction.document.Span;

/**
 * A stretch of a sentence that makes at most one assertion.
 *
 * @param link how it hangs together with the rest
 * @param family clauses of one number share what is said of all of them, such as a period at their
 *     beginning; the sentence's own is 0
 * @param asserts whether it says that something happened or is the case, which evidence could show
 *     true or false, even without a figure or a date
 * @param verbal whether it has a verb at all
 * @param past whether its finite verb is in the past tense
 */
public record Clause(
    int start, int end, Link link, int family, boolean asserts, boolean verbal, boolean past)
    implements Span {}
