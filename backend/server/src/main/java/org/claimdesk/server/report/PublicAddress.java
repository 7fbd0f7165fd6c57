package org.claimdesk.server.report;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where anyone reads published reports without signing in: {@code CLAIMDESK_PUBLIC_URL}, the
 * address that the world reaches this installation by, such as {@code https://facts.example.org}.
 * Without it nothing is public.
 */
@Singleton
public final class PublicAddress {

  /** The path of the JSON Schema of the JSON export. */
  static final String SCHEMA = "/report.schema.json";

  private final @Nullable String base;

  PublicAddress(@Nullable @Value("${claimdesk.public.url:}") String url) {
    this.base = url == null || url.isBlank() ? null : checked(url.strip());
  }

  private static String checked(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw refused(url, e);
    }
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw refused(url, null);
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static IllegalArgumentException refused(String url, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "CLAIMDESK_PUBLIC_URL is \""
            + url
            + "\"; give the http or https address that readers reach this server by, without query"
            + " and fragment, such as https://facts.example.org, or nothing to keep reports private.",
        cause);
  }

  /**
   * The address before {@code /public}, without a slash at its end; empty where nothing is public.
   */
  public Optional<String> base() {
    return Optional.ofNullable(base);
  }

  /** Where the JSON Schema of reports is; a path on this server where nothing is public. */
  String ofSchema() {
    return base().orElse("") + SCHEMA;
  }

  /** Where the version {@code report} is read; null where nothing is public. */
  @Nullable String ofReport(UUID report) {
    return base == null ? null : base + "/public/reports/" + report;
  }
}
