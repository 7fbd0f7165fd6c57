package org.claimdesk.extraction.claim;

/**
 * One observation about a statement that the check-worthiness model may weigh.
 *
 * @param name the feature's name in words a reviewer understands, such as {@code money} or {@code
 *     word 'tax'}
 * @param text the words it was seen in; empty for the shape of the whole
 * @param telling whether it explains anything to a reviewer; a function word or a pair of words
 *     weighs, but says nothing by itself
 */
public record Feature(String name, String text, boolean telling) {}
