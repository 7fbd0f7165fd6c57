package org.claimdesk.server.format;

import java.nio.charset.Charset;

/**
 * Bytes read as text.
 *
 * @param text without a byte order mark
 * @param charset the encoding that they were read in
 */
public record DecodedText(String text, Charset charset) {}
