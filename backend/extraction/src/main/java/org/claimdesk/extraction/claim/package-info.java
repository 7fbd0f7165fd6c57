/**
 * Checkable statements, their parts, and how much each deserves to be checked, with reasons in
 * words.
 */
@NullMarked
package org.claimdesk.extraction.claim;

import org.jspecify.annotations.NullMarked;
