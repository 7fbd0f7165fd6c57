/**
 * Where figures are checked: a list of official sources by topic and country that editors keep, and
 * which of them fit a claim. The program asks none of them; a person follows a link.
 */
@NullMarked
package org.claimdesk.server.reference;

import org.jspecify.annotations.NullMarked;
