/**
 * What differs between two versions of a report, claim by claim: told by the API, on the page of a
 * version and on the public page of a corrected one. It reads frozen contents alone.
 */
@NullMarked
package org.claimdesk.server.report.difference;

import org.jspecify.annotations.NullMarked;
