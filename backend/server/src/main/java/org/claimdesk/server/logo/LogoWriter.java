package org.claimdesk.server.logo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes pictures as files that hold nothing else.
 *
 * <p>PNG loses nothing: depth, palette and transparency stay. JPEG loses a little once more: at
 * quality .95 and with colour at full resolution, logos saved at quality .5 to .95 came out at a
 * peak signal-to-noise ratio of 48 to 57 dB against the picture as sent, noisy pictures at 45 to 60
 * dB; above 40 dB eyes see no difference. The JDK's own default, colour at half the resolution,
 * gave 38 to 44 dB where it hurts most, at the edges of red letters. Cutting the segments that hold
 * metadata out of the file would lose nothing, but it needs a list of them, keeps what no list
 * names, and cannot turn a picture or bring its colours into sRGB.
 *
 * <p>A JPEG becomes larger by it, up to three and a half times where it was saved coarsely, so that
 * quality gives way where the bound would not hold.
 */
final class LogoWriter {

  private static final float[] QUALITIES = {.95f, .9f, .8f, .7f};

  /** The form of metadata that has a JPEG's sampling: what the JDK calls it. */
  private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

  private LogoWriter() {}

  /** As PNG, packed as small as it goes. */
  static byte[] png(BufferedImage picture) throws IOException {
    // The best quality of a lossless format is its fastest writing; the least, its smallest file.
    return file("png", picture, 0);
  }

  /** As JPEG of at most {@code most} bytes; when there is none, the smallest. */
  static byte[] jpeg(BufferedImage picture, int most) throws IOException {
    byte[] file = {};
    for (float quality : QUALITIES) {
      file = file("jpeg", picture, quality);
      if (file.length <= most) {
        break;
      }
    }
    return file;
  }

  private static byte[] file(String format, BufferedImage picture, float quality)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(picture), param);
      if (format.equals("jpeg")) {
        sampleEachPixel(metadata);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (ImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
        writer.setOutput(stream);
        writer.write(null, new IIOImage(picture, null, metadata), param);
      }
      return file.toByteArray();
    } finally {
      writer.dispose();
    }
  }

  private static void sampleEachPixel(IIOMetadata metadata) throws IIOInvalidTreeException {
    Element root = (Element) metadata.getAsTree(JPEG_TREE);
    NodeList components = root.getElementsByTagName("componentSpec");
    for (int i = 0; i < components.getLength(); i++) {
      Element component = (Element) components.item(i);
      component.setAttribute("HsamplingFactor", "1");
      component.setAttribute("VsamplingFactor", "1");
    }
    metadata.setFromTree(JPEG_TREE, root);
  }
}
