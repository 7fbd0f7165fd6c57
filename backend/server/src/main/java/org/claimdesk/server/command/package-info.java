/**
 * The command line: one class a subcommand of {@code claimdesk}. Only {@code serve} starts the web
 * server; the others open the database themselves, beside a running server or without one.
 */
@NullMarked
package org.claimdesk.server.command;

import org.jspecify.annotations.NullMarked;
