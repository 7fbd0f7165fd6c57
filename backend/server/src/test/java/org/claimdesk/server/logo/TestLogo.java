package org.claimdesk.server.logo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import javax.imageio.ImageIO;
import org.claimdesk.server.TestClient;
import org.claimdesk.server.TestResponse;

/** Logos as desks have them. */
public final class TestLogo {

  private TestLogo() {}

  /** A PNG that one can see through. */
  public static byte[] png(int width, int height) {
    return signed("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  /** A JPEG. */
  public static byte[] jpeg(int width, int height) {
    return signed("jpeg", new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
  }

  /** Hands a file in. */
  static TestResponse handIn(TestClient who, byte[] file) {
    return who.send(
        who.request("/api/v1/logos")
            .header("Content-Type", "image/png")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  /** Hands a file in, puts it at the head of a new dossier's reports, and returns its hash. */
  public static String choose(TestClient editor, String dossier, byte[] file) {
    TestResponse handedIn = handIn(editor, file);
    assertEquals(201, handedIn.status(), handedIn::toString);
    String hash = handedIn.string("sha256");
    String logo = "{\"sha256\": \"" + hash + "\", \"alt\": \" Lake Desk \"}";
    TestResponse chosen = editor.put("/api/v1/dossiers/" + dossier + "/layout", layout(logo), 0);
    assertEquals(200, chosen.status(), chosen::toString);
    return hash;
  }

  /** A layout with a logo, as JSON. */
  static String layout(String logo) {
    return "{\"order\": \"hand\", \"sections\": [\"claims\"], \"language\": \"en\", \"logo\": "
        + logo
        + "}";
  }

  /** A picture with "Lake Desk" on it. */
  private static byte[] signed(String format, BufferedImage image) {
    Graphics2D page = image.createGraphics();
    page.setColor(new Color(0x0b5394));
    page.fillOval(0, 0, image.getHeight(), image.getHeight());
    page.setFont(new Font(Font.SERIF, Font.BOLD, Math.max(1, image.getHeight() / 2)));
    page.drawString("Lake Desk", image.getHeight() * 1.2f, image.getHeight() * .66f);
    page.dispose();
    return written(format, image);
  }

  /** A picture as the JDK writes it. */
  static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
