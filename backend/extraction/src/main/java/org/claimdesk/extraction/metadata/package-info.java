/**
 * What a document says about itself, where it says so, and how sure that is: one value may be told
 * in several places, and they need not agree.
 */
@NullMarked
package org.claimdesk.extraction.metadata;

import org.jspecify.annotations.NullMarked;
