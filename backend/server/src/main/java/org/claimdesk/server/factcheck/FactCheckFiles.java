package org.claimdesk.server.factcheck;

import io.micronaut.json.tree.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.claimdesk.server.problem.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ClaimReviews of a file: JSON-LD, HTML pages with blocks of it, JSON lines, or a ZIP
 * archive of those.
 */
final class FactCheckFiles {

  /** How long a document, or a line of JSON lines, may be. */
  static final int MOST_DOCUMENT_BYTES = 10_000_000;

  /** How much an archive may hold, unpacked. */
  private static final long MOST_BYTES = 500_000_000;

  private static final int MOST_FILES = 10_000;

  /** Takes what is found, in its order. */
  interface Found {

    void add(String name, NewFactCheck factCheck);

    /** What cannot be taken, and why. */
    void refuse(String name, Problem problem);
  }

  private final Found found;
  private long bytes;

  /** How many entries were told, good or bad. */
  private int told;

  FactCheckFiles(Found found) {
    this.found = found;
  }

  /**
   * Takes a file.
   *
   * @param name what it is known by; its ending says what it is where {@code mediaType} does not
   * @throws Problem 422 when it unpacks to more than the bound
   */
  void read(Path file, String name, @Nullable String mediaType) throws IOException {
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")
        || (mediaType != null && mediaType.contains("zip"))) {
      archive(file, name);
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      document(in, name, mediaType);
    }
  }

  private void archive(Path file, String name) throws IOException {
    try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(archive.getEntriesInPhysicalOrder());
      if (entries.size() > MOST_FILES) {
        throw Problem.unprocessable(
            "file",
            "%s holds %,d files; at most %,d are read. Import it in several parts."
                .formatted(name, entries.size(), MOST_FILES));
      }
      for (ZipArchiveEntry entry : entries) {
        String lower = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || lower.startsWith("__macosx/")) {
          continue;
        }
        if (lower.endsWith(".zip") || !archive.canReadEntryData(entry)) {
          refuse(entry.getName(), "It cannot be unpacked here. Unpack it and import its files.");
          continue;
        }
        try (InputStream in = archive.getInputStream(entry)) {
          document(in, entry.getName(), null);
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw Problem.unprocessable(
          "file", name + " is no whole ZIP archive (" + e.getMessage() + "). Pack it anew.");
    }
  }

  private void document(InputStream in, String name, @Nullable String mediaType)
      throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    String type = mediaType == null ? "" : mediaType;
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || type.contains("ndjson")) {
      lines(new BufferedInputStream(in), name);
      return;
    }
    byte[] bytes = in.readNBytes(MOST_DOCUMENT_BYTES + 1);
    spend(name, bytes.length);
    if (bytes.length > MOST_DOCUMENT_BYTES) {
      refuse(
          name,
          "It has more than %,d bytes, which is the limit. Write each ClaimReview on a line of its own, as a file that ends in .jsonl."
              .formatted(MOST_DOCUMENT_BYTES));
    } else if (lower.endsWith(".html") || lower.endsWith(".htm") || isMarkup(bytes)) {
      page(bytes, name);
    } else {
      json(bytes, name, false);
    }
  }

  private static boolean isMarkup(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '<') {
        return true;
      }
      // White space, or one of the three bytes of a mark of UTF-8.
      if (b > ' ') {
        return false;
      }
    }
    return false;
  }

  private void page(byte[] bytes, String name) throws IOException {
    List<Element> blocks =
        Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "")
            .select("script[type~=(?i)^application/ld\\+json]");
    int before = told;
    for (int i = 0; i < blocks.size(); i++) {
      json(
          blocks.get(i).data().getBytes(StandardCharsets.UTF_8),
          blocks.size() == 1 ? name : name + ", block " + (i + 1),
          true);
    }
    if (told == before) {
      refuse(name, "The page holds no ClaimReview as JSON-LD. Give one that does.");
    }
  }

  /**
   * @param mayLack whether it may hold no ClaimReview, as other blocks of a page
   */
  private void json(byte[] bytes, String name, boolean mayLack) {
    JsonLd document;
    try {
      document = JsonLd.read(withoutMark(bytes));
    } catch (IOException e) {
      told++;
      refuse(name, "It is no JSON. Give JSON-LD, a page that holds it, or JSON lines.");
      return;
    }
    List<JsonNode> reviews = document.ofType("ClaimReview");
    if (reviews.isEmpty() && !mayLack) {
      told++;
      refuse(name, "It holds nothing of the @type ClaimReview. Give JSON-LD that does.");
    }
    for (int i = 0; i < reviews.size(); i++) {
      told++;
      String entry = reviews.size() == 1 ? name : name + ", entry " + (i + 1);
      try {
        found.add(entry, ClaimReviewReader.read(document, reviews.get(i)));
      } catch (Problem problem) {
        found.refuse(entry, problem);
      }
    }
  }

  private void lines(InputStream in, String name) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    int c;
    do {
      line.reset();
      number++;
      boolean whole = true;
      for (c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        whole = line.size() < MOST_DOCUMENT_BYTES;
        if (whole) {
          line.write(c);
        }
      }
      spend(name, line.size());
      String place = name + ", line " + number;
      if (!whole) {
        refuse(place, "It is longer than %,d bytes.".formatted(MOST_DOCUMENT_BYTES));
      } else if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
        json(line.toByteArray(), place, false);
      }
    } while (c >= 0);
  }

  private void spend(String name, long read) {
    bytes += read;
    if (bytes > MOST_BYTES) {
      throw Problem.unprocessable(
          "file",
          "%s unpacks to more than %,d MB, which is the limit. Import it in several parts."
              .formatted(name, MOST_BYTES / 1_000_000));
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private void refuse(String name, String reason) {
    found.refuse(name, Problem.unprocessable("file", reason));
  }
}
