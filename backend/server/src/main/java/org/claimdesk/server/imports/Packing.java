package org.claimdesk.server.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file holds documents. */
enum Packing {
  /** It is one. */
  SINGLE,
  ZIP,
  /** One JSON object a line. */
  LINES,
  /** A web archive of the ISO 28500 form. */
  WARC;

  /** Told by the file's name, and where that says nothing by the type that its sender names. */
  static Packing of(String name, @Nullable String mediaType) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (lower.endsWith(".zip")) {
      return ZIP;
    }
    if (unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson")) {
      return LINES;
    }
    if (unpacked.endsWith(".warc")) {
      return WARC;
    }
    return switch (mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT)) {
      case "application/zip", "application/x-zip-compressed" -> ZIP;
      case "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/json-lines" ->
          LINES;
      case "application/warc", "application/warc-fields", "application/x-warc" -> WARC;
      default -> SINGLE;
    };
  }
}
