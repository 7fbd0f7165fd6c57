package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The articles that a page describes in JSON-LD, schema.org's vocabulary. */
final class JsonLd {

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(".*(?:Article|Posting|Report|Review|WebPage|CreativeWork)$");

  /** How deep an article may lie in lists and graphs. */
  private static final int MAX_DEPTH = 4;

  /** Articles with a headline before other descriptions of the page. */
  private final List<Map<?, ?>> articles = new ArrayList<>();

  JsonLd(Document page) {
    List<Map<?, ?>> others = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(Json.read(script.data()), 0, others);
    }
    articles.addAll(others);
  }

  private void collect(@Nullable Object value, int depth, List<Map<?, ?>> others) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, depth + 1, others));
    } else if (value instanceof Map<?, ?> map) {
      Object type = map.get("@type");
      String name = String.valueOf(type instanceof List<?> l && !l.isEmpty() ? l.get(0) : type);
      if (ARTICLE_TYPE.matcher(name).matches()) {
        boolean article = map.containsKey("headline") && !name.equals("WebPage");
        (article ? articles : others).add(map);
      }
      collect(map.get("@graph"), depth + 1, others);
      collect(map.get("mainEntity"), depth + 1, others);
    }
  }

  /** The first text that an article gives for a property such as {@code headline}, or null. */
  @Nullable String text(String property) {
    for (Map<?, ?> article : articles) {
      String text = MetaTags.plain(article.get(property));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The names of the persons or bodies that a property such as {@code author} holds. */
  List<String> names(String property) {
    List<String> names = new ArrayList<>();
    for (Map<?, ?> article : articles) {
      Object value = article.get(property);
      List<?> list =
          value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
      for (Object one : list) {
        String name = MetaTags.plain(one instanceof Map<?, ?> map ? map.get("name") : one);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
