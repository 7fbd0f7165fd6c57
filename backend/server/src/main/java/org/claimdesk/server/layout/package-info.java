/**
 * How the reports of a dossier are laid out: the order of their claims, which sections they have in
 * which order, a line at their foot, their language and their logo. An editor sets it; a published
 * version keeps the layout that it was published with.
 */
@NullMarked
package org.claimdesk.server.layout;

import org.jspecify.annotations.NullMarked;
