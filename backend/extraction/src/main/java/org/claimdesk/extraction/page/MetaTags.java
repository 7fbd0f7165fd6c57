package org.claimdesk.extraction.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page's meta tags, by their property, name or {@code itemprop}, whatever its case. */
final class MetaTags {

  private final Map<String, String> contents = new HashMap<>();

  MetaTags(Document page) {
    for (Element tag : page.select("meta[content]")) {
      String content = plain(tag.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop")) {
        if (content != null && tag.hasAttr(attribute)) {
          contents.putIfAbsent(tag.attr(attribute).toLowerCase(Locale.ROOT), content);
        }
      }
    }
  }

  /** What the first tag there is of these, lower-case, names says; null if there is none. */
  @Nullable String first(List<String> names) {
    for (String name : names) {
      String content = contents.get(name);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /** A value as plain text on one line; null if it is no text or blank. */
  static @Nullable String plain(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return null;
    }
    String plain = Parser.unescapeEntities(text, false).replaceAll("<[^>]{0,200}>", "");
    plain = plain.replaceAll("[\\s\\u00a0]+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }
}
