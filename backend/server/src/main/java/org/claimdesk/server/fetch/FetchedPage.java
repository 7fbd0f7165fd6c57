package org.claimdesk.server.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address gave.
 *
 * @param url the address that answered, after redirects
 * @param bytes the content, decompressed
 * @param mediaType as the server declares it, without parameters
 * @param charset as the server declares it
 * @param archive the answer as a WARC file (ISO 28500)
 * @param fetched when
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once; a copy of megabytes would serve nobody.
public record FetchedPage(
    URI url,
    byte[] bytes,
    @Nullable String mediaType,
    @Nullable String charset,
    byte[] archive,
    Instant fetched) {}
