package org.claimdesk.extraction.claim;

/**
 * One observation about a statement that the check-worthiness model may weigh.
 *
 * @param name the feature's name in words a reviewer understands, such as {@code money} or {@code
 *     word 'tax'}
 * @param text the words it was seen in
 */
public record Feature(String name, String text) {}
