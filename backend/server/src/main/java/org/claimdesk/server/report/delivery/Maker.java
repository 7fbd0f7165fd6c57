package org.claimdesk.server.report.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.report.export.ReportFormat;

/**
 * Which program this is: any change of what the jar holds, libraries and fonts included, may change
 * the bytes of an export. Only the page is left out, which no export shows.
 */
public final class Maker {

  private static final String PAGE = "public/";
  private static final int DIGITS = 16;

  private Maker() {}

  /** Looked up when it is first asked for: a start of the server does not wait for it. */
  private static final class This {
    static final String NAME = of(program());
  }

  /** Names this program among all that ever kept exports in this database. */
  public static String name() {
    return This.NAME;
  }

  private static Path program() {
    try {
      return Path.of(
          ReportFormat.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's place is no address", e);
    }
  }

  /** A jar by the sums that it keeps of its entries, a folder of classes by their bytes. */
  static String of(Path program) {
    List<String> held = new ArrayList<>();
    try {
      if (Files.isDirectory(program)) {
        try (Stream<Path> files = Files.walk(program)) {
          for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
            held.add(program.relativize(file) + " " + Sha256.hex(Files.readAllBytes(file)));
          }
        }
      } else {
        try (ZipFile jar = new ZipFile(program.toFile())) {
          jar.stream()
              .filter(entry -> !entry.getName().startsWith(PAGE))
              .map(Maker::told)
              .forEach(held::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program at " + program, e);
    }
    held.sort(null);
    byte[] hash = Sha256.of(String.join("\n", held).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }

  private static String told(ZipEntry entry) {
    return entry.getName() + " " + entry.getSize() + " " + Long.toHexString(entry.getCrc());
  }
}
