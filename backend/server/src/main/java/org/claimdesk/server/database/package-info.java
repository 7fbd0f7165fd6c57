/**
 * Where everything is kept: the PostgreSQL server (one given by its address, or one embedded in
 * this process's home), its schema's migrations, and the Jdbi that the repositories share.
 */
@NullMarked
package org.claimdesk.server.database;

import org.jspecify.annotations.NullMarked;
