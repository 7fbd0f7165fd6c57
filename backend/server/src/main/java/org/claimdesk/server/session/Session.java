package org.claimdesk.server.session;

import org.claimdesk.server.account.Account;

/**
 * A browser's sign-in.
 *
 * @param csrf what the page must send as {@code X-CSRF-Token} with each request that changes
 *     something
 */
public record Session(Account account, String csrf) {}
