/**
 * What the list of claims can be narrowed to, with counts: the statuses, kinds, speakers, outlets,
 * months, dossiers, ratings and assignees that occur among the claims that meet a filter. It reads
 * the tables of claims and dossiers and changes nothing.
 */
@NullMarked
package org.claimdesk.server.facet;

import org.jspecify.annotations.NullMarked;
