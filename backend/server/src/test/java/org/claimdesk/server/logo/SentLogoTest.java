package org.claimdesk.server.logo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.claimdesk.server.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a logo's file, and what is not. */
final class SentLogoTest {

  private static final int[] SIX = {
    0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0x80FFFF00, 0xFF00FFFF, 0xFFFF00FF
  };

  @Test
  void nothingButThePictureOfAJpegIsKept() throws Exception {
    byte[] sent = TellingLogo.jpeg(TestLogo.jpeg(120, 40), 6);
    Metadata told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
    assertEquals(
        47.5, told.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude());
    assertTrue(
        directories(sent).containsAll(Set.of("Exif IFD0", "GPS", "XMP", "IPTC", "JpegComment")),
        () -> String.valueOf(told));
    LogoRepository.Kept kept = SentLogo.kept(sent);
    assertEquals(Set.of("JFIF", "JPEG", "Huffman", "File Type"), directories(kept.bytes()));
    assertFalse(new String(kept.bytes(), StandardCharsets.ISO_8859_1).contains("Anna"));
    assertEquals("image/jpeg", kept.file().mediaType());
    assertEquals(List.of(40, 120), List.of(kept.file().width(), kept.file().height()));
    BufferedImage upright = read(kept.bytes());
    assertEquals(List.of(40, 120), List.of(upright.getWidth(), upright.getHeight()));
    assertTrue(new Color(upright.getRGB(20, 20)).getBlue() > 100, "the disc is at the top");
  }

  @Test
  void nothingButThePictureOfAPngIsKept() throws Exception {
    byte[] sent = TellingLogo.png(TestLogo.png(120, 40), 1);
    assertTrue(
        directories(sent)
            .containsAll(Set.of("PNG-tEXt", "PNG-zTXt", "PNG-tIME", "XMP", "GPS", "Exif IFD0")),
        () -> directories(sent).toString());
    byte[] kept = SentLogo.kept(sent).bytes();
    assertEquals(Set.of("PNG-IHDR", "File Type"), directories(kept));
    assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Anna"));
    assertSame(read(sent), read(kept));
    assertArrayEquals(kept, SentLogo.kept(kept).bytes(), "what is kept can be handed in again");
  }

  /** Six pixels, A to F, as the EXIF standard has them seen. */
  @ParameterizedTest
  @CsvSource({
    "1, ABC/DEF",
    "2, CBA/FED",
    "3, FED/CBA",
    "4, DEF/ABC",
    "5, AD/BE/CF",
    "6, DA/EB/FC",
    "7, FC/EB/DA",
    "8, CF/BE/AD",
    "9, ABC/DEF"
  })
  void pixelsAreKeptWhereTheyAreSeen(int orientation, String seen) throws Exception {
    BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 3, 2, SIX, 0, 3);
    LogoRepository.Kept kept =
        SentLogo.kept(TellingLogo.png(TestLogo.written("png", picture), orientation));
    String[] rows = seen.split("/", -1);
    BufferedImage upright = read(kept.bytes());
    assertEquals(rows.length, kept.file().height());
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        assertEquals(SIX[rows[y].charAt(x) - 'A'], upright.getRGB(x, y), x + ", " + y);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void aPngLosesNothing(int type) throws Exception {
    byte[] sent = TestLogo.written("png", drawn(new BufferedImage(64, 64, type)));
    BufferedImage kept = read(SentLogo.kept(sent).bytes());
    assertSame(read(sent), kept);
    assertEquals(read(sent).getColorModel(), kept.getColorModel());
  }

  @Test
  void aColourThatAPngNamesTransparentStaysSo() throws Exception {
    byte[] plain =
        TestLogo.written("png", drawn(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)));
    byte[] sent =
        TellingLogo.withChunks(
            plain, List.of(TellingLogo.chunk("tRNS", new byte[] {0, 0, 0, 0, 0, 0})));
    BufferedImage kept = read(SentLogo.kept(sent).bytes());
    assertEquals(0, kept.getRGB(7, 0) >>> 24);
    assertEquals(0xFFC00000, kept.getRGB(3, 3));
  }

  /** In a profile whose red and green have changed places, red is what is written as green. */
  @Test
  void coloursStayAsTheyWereSeenAndTheirProfileIsNotKept() throws Exception {
    ICC_Profile swapped =
        ICC_Profile.getInstance(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    byte[] red = swapped.getData(ICC_Profile.icSigRedColorantTag);
    swapped.setData(
        ICC_Profile.icSigRedColorantTag, swapped.getData(ICC_Profile.icSigGreenColorantTag));
    swapped.setData(ICC_Profile.icSigGreenColorantTag, red);
    ColorModel model =
        new ComponentColorModel(
            new ICC_ColorSpace(swapped), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    BufferedImage picture =
        new BufferedImage(model, model.createCompatibleWritableRaster(32, 32), false, null);
    picture
        .getRaster()
        .setSamples(0, 0, 32, 32, 1, IntStream.generate(() -> 255).limit(1024).toArray());
    byte[] jpeg = TestLogo.written("jpeg", picture);
    assertTrue(directories(jpeg).contains("ICC Profile"));
    BufferedImage green = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
    green.setRGB(0, 0, 32, 32, IntStream.generate(() -> 0x9000FF00).limit(1024).toArray(), 0, 32);
    byte[] png =
        TellingLogo.withChunks(
            TestLogo.written("png", green), List.of(TellingLogo.profileChunk(swapped.getData())));
    for (byte[] sent : List.of(jpeg, png)) {
      byte[] kept = SentLogo.kept(sent).bytes();
      assertFalse(directories(kept).contains("ICC Profile"));
      Color seen = new Color(read(kept).getRGB(16, 16));
      assertTrue(seen.getRed() > 240 && seen.getGreen() < 15, seen::toString);
    }
    assertEquals(0x90, read(SentLogo.kept(png).bytes()).getRGB(16, 16) >>> 24);
  }

  @Test
  void aJpegLosesWhatNobodySees() throws Exception {
    byte[] sent = TestLogo.jpeg(640, 160);
    double noise = signalToNoise(read(sent), read(SentLogo.kept(sent).bytes()));
    assertTrue(noise > 45, () -> noise + " dB");
  }

  /** A JPEG of noise grows when it is written anew: at quality .95 both would be too large. */
  @Test
  void theBoundHoldsForWhatIsKept() throws Exception {
    byte[] gives = TestLogo.written("jpeg", noise(480));
    byte[] kept = SentLogo.kept(gives).bytes();
    assertTrue(kept.length <= SentLogo.MOST_BYTES, () -> kept.length + " bytes");
    byte[] coarse = TestLogo.written("jpeg", noise(640));
    assertTrue(coarse.length <= SentLogo.MOST_BYTES, () -> coarse.length + " bytes");
    Problem refused = assertThrows(Problem.class, () -> SentLogo.kept(coarse));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("at most 262144 do. Save it"),
        refused::getMessage);
  }

  private static BufferedImage noise(int size) {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    picture.setRGB(
        0, 0, size, size, random.ints((long) size * size, 0, 1 << 24).toArray(), 0, size);
    return picture;
  }

  private static BufferedImage drawn(BufferedImage picture) {
    Graphics2D page = picture.createGraphics();
    page.setColor(new Color(0xC00000));
    page.fillRect(1, 2, 4, 4);
    page.setColor(new Color(0x0b5394));
    page.fillOval(20, 20, 30, 20);
    page.dispose();
    return picture;
  }

  private static Set<String> directories(byte[] file) {
    try {
      return new TreeSet<>(
          StreamSupport.stream(
                  ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                      .getDirectories()
                      .spliterator(),
                  false)
              .map(Directory::getName)
              .toList());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static BufferedImage read(byte[] file) throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
    assertNotNull(picture);
    return picture;
  }

  private static void assertSame(BufferedImage expected, BufferedImage actual) {
    assertEquals(expected.getWidth(), actual.getWidth());
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertEquals(expected.getRGB(x, y), actual.getRGB(x, y), x + ", " + y);
      }
    }
  }

  /** In decibels, over the three colours. */
  private static double signalToNoise(BufferedImage one, BufferedImage other) {
    double squares = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int apart = (one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255);
          squares += apart * apart;
        }
      }
    }
    return 10 * Math.log10(255 * 255 * 3.0 * one.getWidth() * one.getHeight() / squares);
  }
}
