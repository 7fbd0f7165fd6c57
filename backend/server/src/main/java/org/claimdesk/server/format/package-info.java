/**
 * How bytes become text: what form a document has, in what encoding it is written, and how
 * Markdown, PDF, DOCX, mail or a web archive is read, in a process of its own that can be stopped.
 */
@NullMarked
package org.claimdesk.server.format;

import org.jspecify.annotations.NullMarked;
