/**
 * Copies of the documents that evidence rests on: fetched from an address or handed in as a file,
 * kept as they came with their hash, read as text, and searched for an excerpt word for word. It
 * knows nothing of the claims that they are evidence for.
 */
@NullMarked
package org.claimdesk.server.copy;

import org.jspecify.annotations.NullMarked;
