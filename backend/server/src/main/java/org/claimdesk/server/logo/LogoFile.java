package org.claimdesk.server.logo;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A picture that can be a logo.
 *
 * @param sha256 of the bytes that are kept of it, in lower-case hexadecimal: its name
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, as is {@code height}
 */
@Serdeable
public record LogoFile(String sha256, String mediaType, int width, int height) {}
