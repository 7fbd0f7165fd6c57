/**
 * What the extractor found in a text, in the form that the interface serves and the database keeps:
 * the same values as the library's, with names for indices' sake replaced by the mentions
 * themselves, so that a claim can be read without its document.
 */
@NullMarked
package org.claimdesk.server.mention;

import org.jspecify.annotations.NullMarked;
