/** The people of a desk: their accounts, roles, passwords and API tokens. */
@NullMarked
package org.claimdesk.server.account;

import org.jspecify.annotations.NullMarked;
