package org.claimdesk.extraction.quote.cue;

import org.claimdesk.extraction.document.Span;

/**
 * The words that mark a report of speech or thought, such as "said" or "according to".
 *
 * @param act what the source does with the content; it says whether the content or only the fact of
 *     saying it can be checked
 */
public record Cue(int start, int end, String text, SpeechAct act) implements Span {}
