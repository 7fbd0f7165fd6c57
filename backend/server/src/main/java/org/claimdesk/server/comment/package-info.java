/**
 * What people say to each other about a claim: comments with answers, that name people, and are
 * resolved when nothing is left to say. While a claim's reviews are blind, so are the comments of
 * those who may review it.
 */
@NullMarked
package org.claimdesk.server.comment;

import org.jspecify.annotations.NullMarked;
