package org.claimdesk.server.article;

import org.jspecify.annotations.Nullable;

/**
 * An article's bytes as they were received.
 *
 * @param mediaType its Internet media type, without parameters
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Read once, written out once; a copy of megabytes would serve nobody.
public record ArticleOriginal(
    byte[] bytes, String mediaType, String charset, @Nullable String fileName) {}
