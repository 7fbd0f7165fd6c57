package org.claimdesk.server.logo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files that tell more than their picture shows, byte by byte as cameras and programs write. */
final class TellingLogo {

  /** What stands in everything that nobody meant to publish. */
  static final String SECRET = "Anna's telephone";

  private TellingLogo() {}

  /**
   * A JPEG with EXIF (camera, orientation, place), XMP, IPTC and a comment, and with something
   * behind its end.
   */
  static byte[] jpeg(byte[] plain, int orientation) {
    byte[] iptc = bytes("\u001c\u0002P\0" + (char) SECRET.length() + SECRET);
    byte[] resource =
        concat(
            bytes("Photoshop 3.0\0008BIM\u0004\u0004\0\0"),
            ByteBuffer.allocate(4).putInt(iptc.length).array(),
            iptc,
            new byte[iptc.length % 2]);
    return concat(
        new byte[] {(byte) 0xFF, (byte) 0xD8},
        segment(0xE1, concat(bytes("Exif\0\0"), exif(orientation))),
        segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + xmp())),
        segment(0xED, resource),
        segment(0xFE, bytes(SECRET)),
        slice(plain, 2, plain.length),
        bytes(SECRET));
  }

  /** A PNG with text in each of the three kinds of chunks, the time, EXIF, and an unknown chunk. */
  static byte[] png(byte[] plain, int orientation) {
    return withChunks(
        plain,
        List.of(
            chunk("tEXt", bytes("Author\0" + SECRET)),
            chunk("zTXt", concat(bytes("Comment\0\0"), deflated(bytes(SECRET)))),
            chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + xmp())),
            chunk("tIME", new byte[] {7, (byte) 0xE8, 2, 5, 9, 0, 0}),
            chunk("eXIf", exif(orientation)),
            chunk("seCr", bytes(SECRET))));
  }

  /** A PNG with chunks before its pixels. */
  static byte[] withChunks(byte[] plain, List<byte[]> chunks) {
    int pixels = new String(plain, StandardCharsets.ISO_8859_1).indexOf("IDAT") - 4;
    return concat(
        slice(plain, 0, pixels),
        concat(chunks.toArray(byte[][]::new)),
        slice(plain, pixels, plain.length));
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] typed = concat(bytes(type), content);
    CRC32 crc = new CRC32();
    crc.update(typed);
    return ByteBuffer.allocate(typed.length + 8)
        .putInt(content.length)
        .put(typed)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A colour profile as a PNG has it. */
  static byte[] profileChunk(byte[] profile) {
    return chunk("iCCP", concat(bytes(SECRET + "\0\0"), deflated(profile)));
  }

  /** A TIFF directory with the maker, the orientation, and one with the place: 47.5 N, 9.75 E. */
  private static byte[] exif(int orientation) {
    byte[] maker = bytes(SECRET + "\0");
    int places = 8 + 2 + 3 * 12 + 4;
    int values = places + 2 + 4 * 12 + 4;
    return ByteBuffer.allocate(values + 48 + maker.length)
        .put(bytes("MM\0*"))
        .putInt(8)
        .putShort((short) 3)
        .put(entry(0x010F, 2, maker.length, values + 48))
        .put(entry(0x0112, 3, 1, orientation << 16))
        .put(entry(0x8825, 4, 1, places))
        .putInt(0)
        .putShort((short) 4)
        .put(entry(1, 2, 2, 'N' << 24))
        .put(entry(2, 5, 3, values))
        .put(entry(3, 2, 2, 'E' << 24))
        .put(entry(4, 5, 3, values + 24))
        .putInt(0)
        .put(degrees(47, 30))
        .put(degrees(9, 45))
        .put(maker)
        .array();
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return ByteBuffer.allocate(12)
        .putShort((short) tag)
        .putShort((short) type)
        .putInt(count)
        .putInt(value)
        .array();
  }

  private static byte[] degrees(int degrees, int minutes) {
    return ByteBuffer.allocate(24)
        .putInt(degrees)
        .putInt(1)
        .putInt(minutes)
        .putInt(1)
        .putInt(0)
        .putInt(1)
        .array();
  }

  private static String xmp() {
    return """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="%s"/>\
    </rdf:RDF></x:xmpmeta>"""
        .formatted(SECRET);
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream stream = new DeflaterOutputStream(packed)) {
      stream.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] slice(byte[] whole, int from, int to) {
    return Arrays.copyOfRange(whole, from, to);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
