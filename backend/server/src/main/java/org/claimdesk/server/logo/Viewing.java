package org.claimdesk.server.logo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says beside its pixels about how they are to be seen, and which the JDK's readers
 * leave to their callers. Nothing else is read of its metadata.
 *
 * @param orientation where the first row and column of the pixels are seen, 1 to 8 (EXIF 2.32,
 *     4.6.4 A); 1 is upright
 * @param profile the colour space of the pixels; null for that which they were decoded in
 */
record Viewing(int orientation, @Nullable ICC_Profile profile) {

  /**
   * Far more than the profiles of screens and printers have: what unpacks to more is no profile.
   */
  private static final int MOST_PROFILE_BYTES = 4 << 20;

  /** What a JPEG says. Its profile is its reader's affair. */
  static Viewing ofJpeg(byte[] file) throws IOException {
    try {
      return new Viewing(
          orientation(
              JpegMetadataReader.readMetadata(
                  new ByteArrayInputStream(file), List.of(new ExifReader()))),
          null);
    } catch (JpegProcessingException e) {
      throw new IOException(e);
    }
  }

  /** What a PNG says. Only two kinds of chunks are read: others may unpack without end. */
  static Viewing ofPng(byte[] file) throws IOException {
    Metadata exif = new Metadata();
    ICC_Profile profile = null;
    try {
      for (PngChunk chunk :
          new PngChunkReader()
              .extract(
                  new StreamReader(new ByteArrayInputStream(file)),
                  Set.of(PngChunkType.eXIf, PngChunkType.iCCP))) {
        if (chunk.getType().equals(PngChunkType.iCCP)) {
          profile = profile(chunk.getBytes());
        } else if (chunk.getType().equals(PngChunkType.eXIf)) {
          new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), exif);
        }
      }
    } catch (PngProcessingException e) {
      throw new IOException(e);
    }
    return new Viewing(orientation(exif), profile);
  }

  private static int orientation(Metadata exif) {
    ExifIFD0Directory directory = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer said =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return said == null || said < 1 || said > 8 ? 1 : said;
  }

  /** The profile in a chunk: a name, a zero, the way it is packed (there is one), and itself. */
  private static ICC_Profile profile(byte[] chunk) throws IOException {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    if (chunk.length < name + 2) {
      throw new IOException("The colour profile is cut off");
    }
    try (InflaterInputStream packed =
        new InflaterInputStream(
            new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
      return ICC_Profile.getInstance(packed.readNBytes(MOST_PROFILE_BYTES));
    }
  }

  /**
   * The picture, upright, and in sRGB where it was in another colour space: profiles are not kept,
   * because those of screens can hold their serial numbers.
   */
  BufferedImage applied(BufferedImage picture) {
    return upright(inSrgb(profile == null ? picture : labelled(picture, profile)));
  }

  /** The same numbers in the colour space of a profile; grey ones as they are. */
  private static BufferedImage labelled(BufferedImage picture, ICC_Profile profile) {
    if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB
        || picture.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_RGB) {
      return picture;
    }
    BufferedImage plain = blank(picture);
    Graphics2D page = plain.createGraphics();
    page.setComposite(AlphaComposite.Src);
    page.drawImage(picture, 0, 0, null);
    page.dispose();
    boolean alpha = plain.getColorModel().hasAlpha();
    return new BufferedImage(
        new ComponentColorModel(
            new ICC_ColorSpace(profile),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE),
        plain.getRaster(),
        false,
        null);
  }

  private static BufferedImage inSrgb(BufferedImage picture) {
    ColorSpace space = picture.getColorModel().getColorSpace();
    return space.isCS_sRGB() || space.getType() != ColorSpace.TYPE_RGB
        ? picture
        : new ColorConvertOp(null).filter(picture, blank(picture));
  }

  /** Room for a picture of this size in sRGB. */
  private static BufferedImage blank(BufferedImage picture) {
    return new BufferedImage(
        picture.getWidth(),
        picture.getHeight(),
        picture.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_4BYTE_ABGR
            : BufferedImage.TYPE_3BYTE_BGR);
  }

  /** The same pixels, each where it is to be seen. */
  private BufferedImage upright(BufferedImage picture) {
    if (orientation == 1) {
      return picture;
    }
    boolean swapped = orientation >= 5;
    boolean fromRight = Set.of(2, 3, 7, 8).contains(orientation);
    boolean fromBottom = Set.of(3, 4, 6, 7).contains(orientation);
    Raster from = picture.getRaster();
    int right = from.getWidth() - 1;
    int bottom = from.getHeight() - 1;
    WritableRaster to =
        swapped
            ? from.createCompatibleWritableRaster(bottom + 1, right + 1)
            : from.createCompatibleWritableRaster();
    Object pixel = null;
    for (int row = 0; row <= bottom; row++) {
      for (int column = 0; column <= right; column++) {
        pixel = from.getDataElements(column, row, pixel);
        int x = fromRight ? right - column : column;
        int y = fromBottom ? bottom - row : row;
        to.setDataElements(swapped ? y : x, swapped ? x : y, pixel);
      }
    }
    return new BufferedImage(picture.getColorModel(), to, false, null);
  }
}
