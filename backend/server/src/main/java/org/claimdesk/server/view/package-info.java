/**
 * Saved views: choices of claims that a person named, to come back to, and those that editors share
 * with all. A view holds a filter and an order of the claim list, nothing of its own.
 */
@NullMarked
package org.claimdesk.server.view;

import org.jspecify.annotations.NullMarked;
