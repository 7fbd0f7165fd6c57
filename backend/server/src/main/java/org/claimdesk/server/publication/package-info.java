/**
 * What the world reads without signing in, where the installation says so: published reports and
 * their claims as pages, an Atom feed and a sitemap of them. Nothing here reads what is not frozen
 * in a published version.
 */
@NullMarked
package org.claimdesk.server.publication;

import org.jspecify.annotations.NullMarked;
