/**
 * What a dossier publishes: the frozen and numbered versions with their hashes, and the exports,
 * all written from the same frozen content so that a repeated export is the same byte for byte.
 */
@NullMarked
package org.claimdesk.server.report;

import org.jspecify.annotations.NullMarked;
