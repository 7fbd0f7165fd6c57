/**
 * What a person says is right where the extractor misread a claim: its figures, its periods, its
 * speaker. What was read is kept beside it. Values and rules only; whose claim it is, and what
 * follows for others, is known to {@code claim}.
 */
@NullMarked
package org.claimdesk.server.correction;

import org.jspecify.annotations.NullMarked;
