/**
 * From raw text or HTML to a frozen {@link org.claimdesk.extraction.document.Document}: its
 * metadata and its passages, each with its kind and the reason for it.
 */
@NullMarked
package org.claimdesk.extraction.document;

import org.jspecify.annotations.NullMarked;
