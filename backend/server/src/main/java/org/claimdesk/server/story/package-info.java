/**
 * Stories: articles that print the same text, found at intake by their sketches and gathered, and
 * what two of them differ in. It knows articles, and nothing of the claims in them.
 */
@NullMarked
package org.claimdesk.server.story;

import org.jspecify.annotations.NullMarked;
