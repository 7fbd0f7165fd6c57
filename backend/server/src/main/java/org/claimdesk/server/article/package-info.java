/**
 * Articles: the bytes as they were received, the frozen text that was derived from them, and what
 * the article says about itself. Bringing one in, with its claims, is the work of the intake
 * package.
 */
@NullMarked
package org.claimdesk.server.article;

import org.jspecify.annotations.NullMarked;
