/**
 * From an HTML page to the plain text of its article: what is no part of it is taken out by what
 * its markup says, the element that holds the article is found, and its paragraphs are written in
 * reading order, with what the page says about itself beside them.
 */
@NullMarked
package org.claimdesk.extraction.page;

import org.jspecify.annotations.NullMarked;
