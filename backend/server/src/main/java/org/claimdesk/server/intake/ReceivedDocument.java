package org.claimdesk.server.intake;

import org.claimdesk.server.fetch.FetchedPage;
import org.claimdesk.server.format.DocumentFormat;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was received.
 *
 * @param charset the encoding that its sender named, or null
 * @param field the field of the request that it came in, for messages
 * @param fetched the answer of the address that it was fetched from; null where it was handed in
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; a copy of megabytes would serve nobody.
public record ReceivedDocument(
    byte[] bytes,
    DocumentFormat format,
    @Nullable String charset,
    @Nullable String fileName,
    String field,
    @Nullable FetchedPage fetched) {}
