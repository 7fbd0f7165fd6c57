package org.claimdesk.server.logo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Logos as desks have them. */
public final class TestLogo {

  private TestLogo() {}

  /** A PNG that one can see through. */
  public static byte[] png(int width, int height) {
    return written("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  /** A JPEG. */
  public static byte[] jpeg(int width, int height) {
    return written("jpeg", new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
  }

  private static byte[] written(String format, BufferedImage image) {
    Graphics2D page = image.createGraphics();
    page.setColor(new Color(0x0b5394));
    page.fillOval(0, 0, image.getHeight(), image.getHeight());
    page.setFont(new Font(Font.SERIF, Font.BOLD, Math.max(1, image.getHeight() / 2)));
    page.drawString("Lake Desk", image.getHeight() * 1.2f, image.getHeight() * .66f);
    page.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
