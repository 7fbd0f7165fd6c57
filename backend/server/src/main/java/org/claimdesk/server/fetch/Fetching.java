package org.claimdesk.server.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.claimdesk.server.lib.Deadline;
import org.claimdesk.server.problem.Problem;

/** Fetches a page from an address. */
@Singleton
public final class Fetching {

  /** A member of the problem where the address answers that there is no such page, or nothing. */
  public static final String GONE = "gone";

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MOST_ROBOTS_BYTES = 500 * 1024;
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** More is no answer's head: the most lines, and characters of one. */
  private static final Http1Config HEAD =
      Http1Config.custom().setMaxHeaderCount(500).setMaxLineLength(64 * 1024).build();

  private static final String ROBOT = "claimdesk";
  private static final String AGENT =
      "Claimdesk/0.1 (fact-checking; fetches single pages on request)";

  private final boolean enabled;
  private final Duration limit;
  private final CloseableHttpClient client;

  Fetching(FetchSettings settings, PublicAddresses addresses) {
    enabled = settings.enabled();
    limit = settings.timeout();
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEAD).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
            .setUserAgent(AGENT)
            .disableRedirectHandling() // each step is checked here
            .disableContentCompression() // the archive keeps what came
            .disableAutomaticRetries()
            // A kept connection may have been closed by the other side meanwhile.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Fetches a page.
   *
   * @param address where it is, http or https
   * @throws Problem 403 where this installation fetches nothing; 422, saying why and what to do,
   *     where the address is not public, forbids robots, fails, redirects more than 5 times, takes
   *     longer than the installation waits or gives over 20 MB
   */
  public FetchedPage fetch(String address) {
    if (!enabled) {
      throw Problem.forbidden(
          "fetch-forbidden",
          "This installation does not fetch addresses. Paste the article's text, or upload its file.");
    }
    URI url = WebAddress.parse(address);
    Instant began = Instant.now();
    Map<URI, BaseRobotRules> robots = new HashMap<>();
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      URI place = url.resolve("/robots.txt");
      if (!robots.computeIfAbsent(place, at -> rules(at, began)).isAllowed(url.toString())) {
        throw refused(
            "%s asks programs not to fetch this page (robots.txt). Save it in a browser, and upload the file."
                .formatted(url.getHost()));
      }
      Answer answer = get(url, began);
      if (answer.location() == null) {
        return page(url, answer);
      }
      url = WebAddress.redirected(url, answer.location());
    }
    throw refused(
        "%s redirects more than %d times. Open it in a browser and give the address that it ends at."
            .formatted(address, MOST_REDIRECTS));
  }

  private FetchedPage page(URI url, Answer answer) {
    if (answer.status() != 200) {
      Problem refusal =
          refused(
              "%s answered %d %s. %s"
                  .formatted(
                      url, answer.status(), answer.reason(), Barrier.adviceFor(answer.status())));
      throw answer.status() == 404 || answer.status() == 410 ? refusal.with(GONE, true) : refusal;
    }
    Instant fetched = Instant.now();
    try {
      byte[] content = answer.content(MOST_BYTES);
      if (content.length > MOST_BYTES) {
        throw tooLong(url);
      }
      ContentType type = answer.contentType();
      return new FetchedPage(
          url,
          content,
          type == null ? null : type.getMimeType(),
          type == null || type.getCharset() == null ? null : type.getCharset().name(),
          answer.warc(url, fetched),
          fetched);
    } catch (IOException e) {
      throw refused(
          url
              + " sent content whose compression is broken. Save the page in a browser, and upload it.");
    }
  }

  /** What a site's robots.txt (RFC 9309) closes to this program. */
  private BaseRobotRules rules(URI place, Instant began) {
    URI address = place;
    Answer robots = get(address, began);
    for (int step = 0; robots.location() != null && step < MOST_REDIRECTS; step++) {
      address = WebAddress.redirected(address, robots.location());
      robots = get(address, began);
    }
    try {
      return switch (robots.status() / 100) {
        case 2 ->
            new SimpleRobotRulesParser()
                .parseContent(
                    place.toString(),
                    robots.content(MOST_ROBOTS_BYTES),
                    "text/plain",
                    Set.of(ROBOT));
        case 5 -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        default -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      };
    } catch (IOException e) {
      throw refused(
          "%s sent a robots.txt whose compression is broken. Save the page in a browser, and upload it."
              .formatted(place.getHost()));
    }
  }

  private Answer get(URI url, Instant began) {
    HttpGet request = new HttpGet(url);
    request.setHeader(
        "Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
    request.setHeader("Accept-Encoding", "gzip, br");
    Duration left = limit.minus(Duration.between(began, Instant.now()));
    Deadline deadline = Deadline.after(left, request::cancel);
    try {
      return client.execute(request, response -> read(request, url, response));
    } catch (PublicAddresses.PrivateAddressException e) {
      throw refused(
          "%s is not a public address, and is not fetched. Save the page in a browser, and upload it."
              .formatted(url.getHost()));
    } catch (UnknownHostException e) {
      throw refused("There is no host %s. Check the address.".formatted(url.getHost()))
          .with(GONE, true);
    } catch (SSLException e) {
      throw refused(
          "%s has no valid certificate. Save the page in a browser, and upload it."
              .formatted(url.getHost()));
    } catch (InterruptedIOException e) {
      throw tooSlow(url);
    } catch (IOException e) {
      throw deadline.isOver()
          ? tooSlow(url)
          : refused(
              "%s could not be read: the connection failed. Try again later, or save the page in a browser and upload it."
                  .formatted(url));
    } finally {
      deadline.lift();
    }
  }

  private static Answer read(HttpGet request, URI url, ClassicHttpResponse response)
      throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    int status = response.getCode();
    String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
    List<String> location = headers.get("Location");
    if (REDIRECTS.contains(status) && location != null) {
      return new Answer(status, reason, headers, location.getFirst(), new byte[0]);
    }
    byte[] body = new byte[0];
    if (response.getEntity() != null) {
      body = response.getEntity().getContent().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        request.cancel(); // or the client would read on to the end, which may never come
        throw tooLong(url);
      }
    }
    return new Answer(status, reason, headers, null, body);
  }

  private static Problem tooLong(URI url) {
    return refused(
        "%s has more than %d MB, which is the limit. Upload the part that matters."
            .formatted(url, MOST_BYTES / (1024 * 1024)));
  }

  private Problem tooSlow(URI url) {
    return refused(
        "%s took more than %d seconds to answer. Try again later, or save the page in a browser and upload it."
            .formatted(url, limit.toSeconds()));
  }

  private static Problem refused(String why) {
    return Problem.unprocessable("fetch", why);
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }
}
