/**
 * What a person should know of without looking for it: who mentioned them, what was assigned to
 * them, what became of their reviews. It never holds what somebody wrote, only that and where.
 */
@NullMarked
package org.claimdesk.server.notification;

import org.jspecify.annotations.NullMarked;
