package org.claimdesk.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.intake.MetadataFields;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a WARC file: its responses of status 200, and its resources, that are documents.
 * Pictures, scripts, redirects and error pages are passed over.
 */
final class WarcUnpacking {

  private static final int OK = 200;
  private static final String XHTML = "application/xhtml+xml";

  private final Staging staging;
  private final ImportLimits limits;

  private WarcUnpacking(Staging staging, ImportLimits limits) {
    this.staging = staging;
    this.limits = limits;
  }

  /** Takes the pages record by record; what stands after a broken record cannot be found. */
  static void of(InputStream in, String name, Staging staging, ImportLimits limits) {
    WarcUnpacking unpacking = new WarcUnpacking(staging, limits);
    int number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      for (WarcRecord record = next(reader); record != null; record = next(reader)) {
        number++;
        unpacking.record(record);
      }
    } catch (IOException e) {
      staging.refuse(
          name + ", record " + (number + 1),
          "It is broken (" + e.getMessage() + "). The records before it are imported.");
    }
  }

  private static @Nullable WarcRecord next(WarcReader reader) throws IOException {
    return reader.next().orElse(null);
  }

  private void record(WarcRecord record) throws IOException {
    switch (record) {
      case WarcResponse response -> {
        if (response.contentType().base().equals(MediaType.HTTP)) {
          HttpResponse http = response.http();
          if (http.status() == OK) {
            page(response, http.contentType(), http.bodyDecoded());
          }
        }
      }
      case WarcResource resource -> page(resource, resource.contentType(), resource.body());
      default -> {}
    }
  }

  private void page(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
    String address = record.target();
    String mediaType = type.base().toString().toLowerCase(Locale.ROOT);
    if (mediaType.equals(XHTML)) {
      mediaType = DocumentFormat.HTML.mediaType();
    }
    if (!isDocument(mediaType) || address.endsWith("/robots.txt")) {
      return;
    }
    byte[] bytes = body.stream().readNBytes(limits.documentBytes() + 1);
    if (bytes.length > limits.documentBytes()) {
      staging.refuse(address, Unpacking.tooLong(limits));
      return;
    }
    String charset = type.parameters().get("charset");
    staging.add(address, new StagedDocument(null, mediaType, charset, metadata(address), bytes));
  }

  /** Where it appeared, if that is an address of the web. */
  private static ArticleMetadata metadata(String address) {
    try {
      return MetadataFields.read(null, null, List.of(), null, address);
    } catch (Problem noWebAddress) {
      return StagedDocument.NOTHING_GIVEN;
    }
  }

  private static boolean isDocument(String mediaType) {
    return Arrays.stream(DocumentFormat.values())
        .anyMatch(format -> format.mediaType().equals(mediaType));
  }
}
