/**
 * The rules of the publish gate: what each looks for, the principle that it serves, where it is
 * mended, and whether in a dossier it blocks, warns or is off, which its editors set.
 */
@NullMarked
package org.claimdesk.server.gate.rule;

import org.jspecify.annotations.NullMarked;
