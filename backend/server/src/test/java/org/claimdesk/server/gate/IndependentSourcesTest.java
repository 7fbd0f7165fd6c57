package org.claimdesk.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.evidence.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many sources evidence comes from. */
final class IndependentSourcesTest {

  private static final Person ADA = new Person(new UUID(7, 1), "Ada");

  @Test
  void oneDomainIsOneSource() {
    assertEquals(1, count(at("https://news.bbc.co.uk/1"), at("https://www.bbc.co.uk/2")));
    assertEquals(2, count(at("https://a.co.uk/1"), at("https://b.co.uk/1")));
    assertEquals(2, count(at("https://one.github.io/"), at("https://two.github.io/")));
  }

  @Test
  void onePublisherIsOneSource() {
    assertEquals(
        1,
        count(
            piece("https://a.example/", "Port  office", null),
            piece("https://b.example/", "port office", null)));
    assertEquals(
        2, count(piece(null, "Port office", "1"), piece("https://b.example/", "Coast Post", "2")));
  }

  @Test
  void theSameBytesAreOneSource() {
    assertEquals(
        1, count(piece("https://a.example/", "A", "1"), piece("https://b.example/", "B", "1")));
    assertEquals(2, count(piece(null, null, "1"), piece(null, null, "2")));
  }

  @Test
  void sourcesAreJoinedByAThird() {
    assertEquals(
        1,
        count(
            piece("https://a.example/", "A", null),
            piece("https://b.example/", "B", null),
            piece("https://a.example/", "B", null)));
  }

  private static int count(Evidence... evidence) {
    return IndependentSources.count(List.of(evidence));
  }

  private static Evidence at(String url) {
    return piece(url, null, null);
  }

  private static Evidence piece(
      @Nullable String url, @Nullable String publisher, @Nullable String hash) {
    return new Evidence(
        UUID.randomUUID(),
        new UUID(4, 4),
        url,
        null,
        publisher,
        null,
        "So.",
        Stance.SUPPORTS,
        List.of(),
        null,
        false,
        null,
        hash == null
            ? null
            : new ArchivedCopy(
                UUID.randomUUID(),
                hash,
                "text/plain",
                1,
                null,
                null,
                null,
                null,
                null,
                1,
                Instant.EPOCH,
                ADA),
        null,
        null,
        ADA,
        Instant.EPOCH,
        1);
  }
}
