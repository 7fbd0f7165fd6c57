package org.claimdesk.server.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.claimdesk.server.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a?b=c#d, https://news.example/a?b=c",
    "HTTPS://News.Example/A, https://News.Example/A",
    "http://häfen.example/größe, http://xn--hfen-loa.example/gr%C3%B6%C3%9Fe",
    "http://Straße.example:8080/, http://xn--strae-oqa.example:8080/",
    "https://новости.рф/статья?тема=1, https://xn--b1amnebsh.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F?%D1%82%D0%B5%D0%BC%D0%B0=1",
    "https://例え.テスト/, https://xn--r8jz45g.xn--zckzah/",
    "https://www.новости.example, https://www.xn--b1amnebsh.example",
    "https://xn--b1amnebsh.example/, https://xn--b1amnebsh.example/",
    "http://ｎｅｗｓ。example/, http://news.example/",
    "http://[2001:db8::1]/a, http://[2001:db8::1]/a",
  })
  void writesAnAddressInAscii(String address, String ascii) {
    assertEquals(URI.create(ascii), WebAddress.parse(" " + address + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.example",
        "ftp://news.example/",
        "http://",
        "http:///a",
        "http://name@news.example/",
        "http://имя:слово@новости.рф/",
        "http://news.example:port/",
        "http://a b.example/",
        "http://не\u200bвости\u2024\u0000.рф/",
        "http://-новости-.рф/",
        "javascript:alert(1)",
        "http:\\\\news.example/",
      })
  void refusesWhatIsNoWebAddress(String address) {
    Problem problem = assertThrows(Problem.class, () -> WebAddress.parse(address));
    assertEquals("fetch", problem.members().get("field"));
  }

  @ParameterizedTest
  @CsvSource({
    "/b, http://xn--hfen-loa.example/b",
    "b, http://xn--hfen-loa.example/a/b",
    "?p=2, http://xn--hfen-loa.example/a/?p=2",
    "//küste.example/b, http://xn--kste-0ra.example/b",
    "https://küste.example/ö, https://xn--kste-0ra.example/%C3%B6",
  })
  void followsARedirection(String location, String to) {
    assertEquals(
        URI.create(to),
        WebAddress.redirected(WebAddress.parse("http://häfen.example/a/"), location));
  }
}
