/**
 * What stands between a dossier and its report: the gate looks for what a report must not lack, by
 * rules whose effect each dossier may set, and says where each finding is mended.
 */
@NullMarked
package org.claimdesk.server.gate;

import org.jspecify.annotations.NullMarked;
