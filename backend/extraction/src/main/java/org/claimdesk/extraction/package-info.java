/**
 * Claimdesk's extraction library: text in, claims out, without framework, input or output. Start at
 * {@link org.claimdesk.extraction.ClaimExtractor}.
 */
@NullMarked
package org.claimdesk.extraction;

import org.jspecify.annotations.NullMarked;
