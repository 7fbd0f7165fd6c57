/**
 * Reads documents that are no plain text by themselves. Everything here runs in the parser process,
 * which holds no secret, has little memory, and is killed when it takes too long: whatever a
 * document does to its reader, the server goes on.
 */
@NullMarked
package org.claimdesk.server.format.parser;

import org.jspecify.annotations.NullMarked;
