package org.claimdesk.server.imports;

import org.claimdesk.server.article.ArticleMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A document of an import as it came.
 *
 * @param fileName its file's name, without the folders; null where it was no file
 * @param mediaType the type that its sender named, without parameters, or null
 * @param charset the encoding that its sender named, or null
 * @param given metadata that came beside it
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once; a copy of megabytes would serve nobody.
record StagedDocument(
    @Nullable String fileName,
    @Nullable String mediaType,
    @Nullable String charset,
    ArticleMetadata given,
    byte[] bytes) {

  static final ArticleMetadata NOTHING_GIVEN =
      new ArticleMetadata(null, null, java.util.List.of(), null, null);

  /** A file of which nothing is known but its name, folders and all. */
  static StagedDocument file(String path, @Nullable String mediaType, byte[] bytes) {
    return new StagedDocument(lastPart(path), mediaType, null, NOTHING_GIVEN, bytes);
  }

  private static String lastPart(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.length() > 255 ? name.substring(name.length() - 255) : name;
  }
}
