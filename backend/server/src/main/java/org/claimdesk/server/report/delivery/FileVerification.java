package org.claimdesk.server.report.delivery;

import static org.claimdesk.server.lib.Columns.key;
import static org.claimdesk.server.lib.Columns.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.report.export.Progress;
import org.claimdesk.server.report.export.ReportFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What a look at every kept export found, and at what is known of the frozen claims.
 *
 * @param files how many exports are kept
 * @param madeAgain how many of them were made again from the frozen content to be compared: those
 *     of text that this very program made
 * @param broken in words, each that is not what it should be
 */
public record FileVerification(long files, long madeAgain, List<String> broken) {

  /** What is made in no time; the others are set on pages, which takes seconds each. */
  private static final Set<ReportFormat> CHEAP =
      EnumSet.complementOf(EnumSet.of(ReportFormat.PDF, ReportFormat.DOCX, ReportFormat.JSON));

  /** Copies the list. */
  public FileVerification {
    broken = List.copyOf(broken);
  }

  /**
   * An export as it is kept.
   *
   * @param computed the hash that its bytes have
   * @param isOurs whether this program made it
   */
  private record Kept(
      UUID report, ReportFormat format, String sha256, String computed, boolean isOurs) {

    String is(String what) {
      return "the " + format.code() + " of report " + report + " " + what;
    }
  }

  /** Computes the hash of every export in {@code jdbi}'s database anew. */
  public static FileVerification of(Jdbi jdbi) {
    return jdbi.withHandle(
        handle -> {
          FrozenContents contents = new FrozenContents();
          List<String> broken = new ArrayList<>(misplaced(handle));
          List<Kept> files = kept(handle);
          long madeAgain = 0;
          for (Kept file : files) {
            if (!file.sha256().equals(file.computed())) {
              broken.add(file.is("has the hash " + file.computed() + ", not " + file.sha256()));
            } else if (file.isOurs() && CHEAP.contains(file.format())) {
              madeAgain++;
              differs(handle, contents, file).ifPresent(broken::add);
            }
          }
          return new FileVerification(files.size(), madeAgain, broken);
        });
  }

  private static List<Kept> kept(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT report, format, sha256, encode(sha256(bytes), 'hex') AS computed, maker = :maker AS ours
            FROM report_file ORDER BY report, format
            """)
        .bind("maker", Maker.name())
        .map(
            (row, context) ->
                new Kept(
                    key(row, "report"),
                    ReportFormat.ofCode(text(row, "format")).orElseThrow(),
                    text(row, "sha256"),
                    text(row, "computed"),
                    row.getBoolean("ours")))
        .list();
  }

  /** Claims that do not stand in the frozen content where they are looked for. */
  private static List<String> misplaced(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT c.number || ' of report ' || c.report AS place FROM report_claim c JOIN report r ON r.id = c.report
            WHERE substring(r.content FROM c.start + 1 FOR 1) <> '{'::bytea
               OR position(convert_to('"id":"' || c.claim || '"', 'UTF8')
                           IN substring(r.content FROM c.start + 1 FOR c.length)) = 0
            ORDER BY c.report, c.number
            """)
        .mapTo(String.class)
        .map(place -> "claim " + place + " does not stand where it is looked for")
        .list();
  }

  private static Optional<String> differs(Handle handle, FrozenContents contents, Kept file) {
    try {
      MessageDigest digest = Sha256.digest();
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        file.format().write(contents.require(handle, file.report()), out, Progress.UNTOLD);
      }
      String again = HexFormat.of().formatHex(digest.digest());
      return again.equals(file.sha256())
          ? Optional.empty()
          : Optional.of(file.is("made again has the hash " + again + ", not " + file.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + file.is("again"), e);
    }
  }
}
