/**
 * Every error of the server as one kind of answer, {@code application/problem+json} after RFC 9457.
 */
@NullMarked
package org.claimdesk.server.problem;

import org.jspecify.annotations.NullMarked;
