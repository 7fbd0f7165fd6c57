package org.claimdesk.server.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts of web addresses. */
final class WebHostTest {

  @Test
  void knowsTheDomainThatSomebodyRegistered() {
    assertEquals("bbc.co.uk", host("https://News.BBC.co.uk/a?b#c").domain());
    assertEquals("census.gov", host("http://data.census.gov:8080/").domain());
    assertEquals("one.github.io", host("https://one.github.io/x").domain());
    assertEquals("paper.example", host("https://www.paper.example/").domain());
    assertEquals("paper.example", host("https://paper.example/").domain());
    assertEquals("gov.uk", host("https://gov.uk/").domain());
    assertEquals("[2001:db8::1]", host("http://[2001:db8::1]/").domain());
    assertEquals("192.0.2.7", host("http://192.0.2.7/").domain());
    assertEquals("localhost", host("http://localhost:8080/").domain());
  }

  @Test
  void tellsWhetherOneLiesBelowAnother() {
    assertTrue(host("https://census.gov/x").isWithin(host("https://www.census.gov/")));
    assertTrue(host("https://data.census.gov/").isWithin(host("https://www.census.gov/")));
    assertFalse(host("https://census.gov/").isWithin(host("https://data.census.gov/")));
    assertFalse(host("https://mycensus.gov/").isWithin(host("https://census.gov/")));
    assertTrue(host("https://www.gov.uk/x").isWithin(host("https://www.gov.uk/")));
    assertFalse(host("https://other.gov.uk/").isWithin(host("https://www.gov.uk/")));
  }

  @Test
  void whatIsNoAddressHasNone() {
    assertEquals(Optional.empty(), WebHost.of(null));
    assertEquals(Optional.empty(), WebHost.of("not an address"));
    assertEquals(Optional.empty(), WebHost.of("mailto:a@b.example"));
  }

  private static WebHost host(String url) {
    return WebHost.of(url).orElseThrow();
  }
}
