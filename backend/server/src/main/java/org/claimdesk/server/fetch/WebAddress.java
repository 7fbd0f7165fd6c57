package org.claimdesk.server.fetch;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.server.problem.Problem;

/** Reads web addresses as people and pages write them. */
final class WebAddress {

  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?", Pattern.DOTALL);

  private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

  /** Names as browsers resolve them (UTS #46): {@code ß} stays itself, capitals do not. */
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  private WebAddress() {}

  /**
   * The address without its fragment, in ASCII: letters beyond it become Punycode in the host's
   * name and percent escapes behind it.
   *
   * @throws Problem 422 where it is none, or has a name or password in it
   */
  static URI parse(String address) {
    String text = address.strip();
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw noAddress(text);
    }
    try {
      String authority = parts.group(2);
      URI url =
          new URI(
              parts.group(1).toLowerCase(Locale.ROOT)
                  + "://"
                  + (isAscii(authority) ? authority : ascii(authority))
                  + parts.group(3));
      if (url.getHost() != null && url.getUserInfo() == null) {
        return new URI(url.toASCIIString());
      }
    } catch (URISyntaxException e) {
      throw noAddress(text);
    }
    throw noAddress(text);
  }

  /** A host's name, and perhaps a port, in ASCII. */
  private static String ascii(String authority) throws URISyntaxException {
    Matcher port = PORT.matcher(authority);
    int end = port.find() ? port.start() : authority.length();
    IDNA.Info info = new IDNA.Info();
    StringBuilder name = new StringBuilder();
    NAMES.nameToASCII(authority.substring(0, end), name, info);
    if (info.hasErrors()) {
      throw new URISyntaxException(authority, "no host has this name: " + info.getErrors());
    }
    return name + authority.substring(end);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /**
   * Where a page redirects to.
   *
   * @throws Problem 422 where that is no web address
   */
  static URI redirected(URI from, String location) {
    String to = location.strip();
    if (PARTS.matcher(to).matches()) {
      return parse(to);
    }
    try {
      return parse(from.resolve(new URI(to)).toString());
    } catch (URISyntaxException e) {
      throw Problem.unprocessable(
          "fetch",
          "%s redirects to \"%s\", which is no address. Open it in a browser and give the address that it ends at."
              .formatted(from, location));
    }
  }

  private static Problem noAddress(String text) {
    return Problem.unprocessable(
        "fetch",
        "fetch is \"%s\"; give a web address that begins with http:// or https://, without a name or password in it."
            .formatted(text));
  }
}
