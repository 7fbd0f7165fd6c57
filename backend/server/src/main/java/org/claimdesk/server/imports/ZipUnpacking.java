package org.claimdesk.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a ZIP archive. */
final class ZipUnpacking {

  /** The signature of the record that ends an archive (APPNOTE 4.3.16), and that record's size. */
  private static final int END = 0x06054b50;

  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int DIRECTORY_OFFSET = 16;

  private ZipUnpacking() {}

  /**
   * Takes the files out one after another.
   *
   * @throws IOException when it is no whole archive
   */
  static void of(Path file, String name, Unpacking unpacking, Staging staging, ImportLimits limits)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long directory = channel.size() - directory(channel);
      if (directory > limits.directoryBytes()) {
        staging.refuse(
            name,
            "Its table of contents has %,d bytes; at most %,d are read. Import it in several parts."
                .formatted(directory, limits.directoryBytes()));
        return;
      }
    }
    BoundedStream.Budget budget = new BoundedStream.Budget(name, Files.size(file), limits);
    try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntriesInPhysicalOrder())) {
        if (!entry.isDirectory() && !Unpacking.isLeftover(entry.getName())) {
          entry(archive, entry, budget, unpacking, staging);
        }
      }
    }
  }

  private static void entry(
      ZipFile archive,
      ZipArchiveEntry entry,
      BoundedStream.Budget budget,
      Unpacking unpacking,
      Staging staging) {
    String name = entry.getName();
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      staging.refuse(
          name, "It is protected with a password. Unpack the archive and import its files.");
    } else if (entry.isUnixSymlink()) {
      staging.refuse(name, "It is a link, not a file. Put the file itself into the archive.");
    } else if (!archive.canReadEntryData(entry)) {
      staging.refuse(
          name,
          "It is packed in an uncommon way (method "
              + entry.getMethod()
              + "). Pack the archive with deflate, as most programs do.");
    } else {
      try (InputStream in = new BoundedStream(archive.getInputStream(entry), budget)) {
        unpacking.stream(in, name, null, entry.getCompressedSize());
      } catch (IOException e) {
        staging.refuse(
            name, "It cannot be unpacked (" + e.getMessage() + "). Pack the archive anew.");
      }
    }
  }

  /** Where the table of contents begins, as the archive's end says. */
  private static long directory(FileChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), END_BYTES + LONGEST_COMMENT);
    ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (end.hasRemaining() && channel.read(end, channel.size() - length + end.position()) > 0) {
      // Reads on until the buffer is full.
    }
    for (int at = length - END_BYTES; at >= 0; at--) {
      if (end.getInt(at) == END) {
        return Integer.toUnsignedLong(end.getInt(at + DIRECTORY_OFFSET));
      }
    }
    throw new ZipException("it is no ZIP archive, or not a whole one");
  }
}
