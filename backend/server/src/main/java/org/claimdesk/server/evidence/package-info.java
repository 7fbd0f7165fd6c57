/**
 * What speaks for and against a claim: documents with the words in them that matter, and what the
 * figures in them say about the claim's. It knows claims, and nothing of the reviews, dossiers and
 * reports that read it.
 */
@NullMarked
package org.claimdesk.server.evidence;

import org.jspecify.annotations.NullMarked;
