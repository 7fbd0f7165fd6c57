package org.claimdesk.server.format;

/**
 * Bytes read as text.
 *
 * @param text without a byte order mark
 * @param encoding what they were read in
 */
record DecodedText(String text, TextEncoding encoding) {}
