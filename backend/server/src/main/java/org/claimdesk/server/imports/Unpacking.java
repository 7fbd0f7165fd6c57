package org.claimdesk.server.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what is handed in, document by document. A part that cannot be read is noted and the
 * next one follows. Names within archives are only ever shown: nothing is written where they point.
 */
final class Unpacking {

  /** What file managers leave behind and nobody means to import. */
  private static final Set<String> LEFTOVERS = Set.of("__macosx", "thumbs.db", "desktop.ini");

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  private final Staging staging;
  private final ImportLimits limits;

  Unpacking(Staging staging, ImportLimits limits) {
    this.staging = staging;
    this.limits = limits;
  }

  /**
   * Takes a file, or a folder with all that is in it.
   *
   * @param name what it is known by
   * @param mediaType the type that its sender names, without parameters, or null
   */
  void path(Path path, String name, @Nullable String mediaType) {
    try {
      if (Files.isDirectory(path)) {
        folder(path, name);
      } else if (Packing.of(name, mediaType) == Packing.ZIP) {
        ZipUnpacking.of(path, name, this, staging, limits);
      } else {
        try (InputStream in = Files.newInputStream(path)) {
          stream(in, name, mediaType, Files.size(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      refuse(name, e);
    }
  }

  /**
   * Takes a file that comes as a stream, such as one within a ZIP archive.
   *
   * @param size the file's own size in bytes, as far as it is known
   */
  void stream(InputStream in, String name, @Nullable String mediaType, long size) {
    if (isLeftover(name)) {
      return;
    }
    try {
      switch (Packing.of(name, mediaType)) {
        case SINGLE -> single(in, name, mediaType);
        case LINES -> LinesUnpacking.of(unzipped(in, name, size), name, staging, limits);
        case WARC -> WarcUnpacking.of(unzipped(in, name, size), name, staging, limits);
        case ZIP ->
            staging.refuse(
                name, "It is an archive within an archive. Unpack it and import its files.");
      }
    } catch (IOException e) {
      refuse(name, e);
    }
  }

  private void refuse(String name, Exception e) {
    staging.refuse(
        name, "It cannot be read (" + e.getMessage() + "). Check that the file is whole.");
  }

  private void single(InputStream in, String name, @Nullable String mediaType) throws IOException {
    byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
    if (bytes.length > limits.documentBytes()) {
      staging.refuse(name, tooLong(limits));
    } else {
      staging.add(name, StagedDocument.file(name, mediaType, bytes));
    }
  }

  /** 413: a document is longer than one may be. */
  static Problem tooLong(ImportLimits limits) {
    return Problem.tooLarge(limits.documentBytes());
  }

  private void folder(Path folder, String name) throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    }
    for (Path child : children) {
      String last = child.getFileName().toString();
      // A link could lead in a circle.
      if (!isLeftover(last) && !Files.isSymbolicLink(child)) {
        path(child, name + "/" + last, null);
      }
    }
  }

  private InputStream unzipped(InputStream in, String name, long size) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    InputStream unzipped =
        magic == GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered;
    return new BufferedInputStream(
        new BoundedStream(unzipped, new BoundedStream.Budget(name, size, limits)), BUFFER_BYTES);
  }

  static boolean isLeftover(String path) {
    for (String part : path.toLowerCase(Locale.ROOT).split("[/\\\\]")) {
      if (LEFTOVERS.contains(part) || (part.startsWith(".") && !part.matches("\\.{1,2}"))) {
        return true;
      }
    }
    return false;
  }
}
