package org.claimdesk.server.lib;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host that a web address names.
 *
 * @param name in lower case
 */
public record WebHost(String name) {

  /** The host of {@code url}, where it names one. */
  public static Optional<WebHost> of(@Nullable String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new URI(url).getHost())
          .map(host -> new WebHost(host.toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      // What is no address has no host.
      return Optional.empty();
    }
  }

  /**
   * The domain that somebody registered, such as {@code bbc.co.uk} for {@code news.bbc.co.uk}, by
   * the <a href="https://publicsuffix.org">Public Suffix List</a>; of an IP address or a public
   * suffix itself, the name as it is.
   */
  public String domain() {
    String registered = EffectiveTldFinder.getAssignedDomain(name, true, false);
    if (registered != null) {
      return registered;
    }
    int last = name.lastIndexOf('.');
    int before = name.lastIndexOf('.', last - 1);
    boolean isAddress = name.startsWith("[") || Character.isDigit(name.charAt(last + 1));
    boolean isSuffix = EffectiveTldFinder.getEffectiveTLD(name) != null;
    // The list's own rule for what it does not know: the last label is the suffix.
    return isAddress || isSuffix || before < 0 ? name : name.substring(before + 1);
  }

  /** Whether this host is {@code other} or lies below it, whichever of the two begins with www. */
  public boolean isWithin(WebHost other) {
    String whole = other.bare();
    return bare().equals(whole) || name.endsWith("." + whole);
  }

  /** Without the www that many hosts begin with, unless a public suffix would be left. */
  private String bare() {
    return name.startsWith("www.") && !name.equals(domain()) ? name.substring(4) : name;
  }
}
