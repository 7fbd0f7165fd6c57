/**
 * Many documents at once: a ZIP archive, JSON lines, a WARC file, a folder or several files are
 * taken apart into single documents, kept as they came, and brought in by a job, each the same way
 * as one that is handed in by itself.
 */
@NullMarked
package org.claimdesk.server.imports;

import org.jspecify.annotations.NullMarked;
