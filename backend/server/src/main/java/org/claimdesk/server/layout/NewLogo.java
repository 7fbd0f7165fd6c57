package org.claimdesk.server.layout;

import io.micronaut.serde.annotation.Serdeable;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.logo.Logo;
import org.claimdesk.server.logo.LogoRepository;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A logo that somebody wants.
 *
 * @param sha256 of a logo that was handed in
 * @param alt what stands for it where it is not seen, at most 200 characters
 */
@Serdeable
public record NewLogo(@Nullable String sha256, @Nullable String alt) {

  private static final int MAX_ALT = 200;

  /**
   * This as it is kept.
   *
   * @throws Problem 400 or 422 naming the member that cannot be
   */
  Logo checked(Handle handle, LogoRepository logos) {
    String hash = Field.required("logo.sha256", sha256);
    String words = Field.text("logo.alt", alt, MAX_ALT);
    return logos
        .find(handle, hash)
        .map(file -> new Logo(hash, words, file.mediaType(), file.width(), file.height()))
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "logo.sha256",
                    "No logo has the hash \""
                        + hash
                        + "\"; hand it in first: POST /api/v1/logos."));
  }
}
