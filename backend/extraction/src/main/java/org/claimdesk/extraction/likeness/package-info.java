/**
 * How alike two texts are: a {@link org.claimdesk.extraction.likeness.Sketch} finds near copies of
 * an article among many, a {@link org.claimdesk.extraction.likeness.TextComparison} says sentence
 * by sentence what they differ in, and {@link org.claimdesk.extraction.likeness.Wording} says
 * whether two statements say the same.
 */
@NullMarked
package org.claimdesk.extraction.likeness;

import org.jspecify.annotations.NullMarked;
