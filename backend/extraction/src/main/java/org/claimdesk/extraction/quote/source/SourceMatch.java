package org.claimdesk.extraction.quote.source;

/**
 * The words that name a cue's source. All indices are of items of the line.
 *
 * @param from first item of the source
 * @param to after its last item
 * @param clause first item of the reporting clause, before any adverbial that opens it
 * @param inverted whether the source follows its verb, as in "said Smith"
 * @param antecedent first item of the phrase that a relative "who" stands for, else {@code from}
 */
public record SourceMatch(int from, int to, int clause, boolean inverted, int antecedent) {}
