package org.claimdesk.server.report.picture;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A drawing: outlines in their order, words over them. Lengths are CSS pixels; the origin is the
 * upper left corner.
 */
@Serdeable
public record Drawing(int width, int height, List<Outline> outlines, List<Label> labels) {

  /** Copies the lists. */
  public Drawing {
    outlines = List.copyOf(outlines);
    labels = List.copyOf(labels);
  }

  /**
   * A line or an area.
   *
   * @param path a path of SVG with the commands M, L, C and Z alone, all absolute, parted by spaces
   * @param fill {@code none}, a tone of what it is drawn on ({@code ink}, {@code soft}, {@code
   *     paper}, {@code rule}), or a colour, {@code #RRGGBB}
   * @param stroke likewise, of its line
   * @param dashed whether its line is
   */
  @Serdeable
  public record Outline(String path, String fill, String stroke, boolean dashed) {}

  /**
   * Words at a place.
   *
   * @param x where they start, end, or have their middle, as {@code anchor} says
   * @param y their base line
   * @param bold whether they are; then they are in ink, else softer
   */
  @Serdeable
  public record Label(
      double x,
      double y,
      @Schema(
              type = "string",
              allowableValues = {"start", "middle", "end"})
          String anchor,
      boolean bold,
      String text) {}
}
