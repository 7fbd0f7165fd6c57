package org.claimdesk.server.logo;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The logo of a report.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal: its name
 * @param alt what stands for it where it is not seen
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, as is {@code height}
 */
@Serdeable
public record Logo(String sha256, String alt, String mediaType, int width, int height) {

  /** The room for it at the head of a report, in CSS pixels. */
  private static final int MOST_WIDTH = 320;

  private static final int MOST_HEIGHT = 80;

  /** How wide it is shown, in CSS pixels: whole, in its proportions, never enlarged. */
  public int shownWidth() {
    return Math.max(1, (int) Math.round(width * scale()));
  }

  /** How high it is shown, likewise. */
  public int shownHeight() {
    return Math.max(1, (int) Math.round(height * scale()));
  }

  private double scale() {
    return Math.min(1, Math.min((double) MOST_WIDTH / width, (double) MOST_HEIGHT / height));
  }
}
