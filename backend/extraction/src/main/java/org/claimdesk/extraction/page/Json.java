package org.claimdesk.extraction.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimdesk.extraction.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that pages embed about themselves. It forgives raw line ends inside strings and
 * commas too many, which pages have; of broken JSON it keeps what came before the fault. Numbers
 * and literals are kept as text: objects are maps, arrays lists, all else strings.
 */
final class Json {

  private static final int MAX_DEPTH = 64;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The value that {@code text} holds; null for {@code null} and for text that is no JSON. */
  static @Nullable Object read(String text) {
    return new Json(text).value(0);
  }

  private char peek() {
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      at = text.length();
      return null;
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> literal();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (true) {
      char c = peek();
      if (c == ',') {
        at++;
      } else if (c == '"') {
        String name = string();
        if (peek() != ':') {
          return members;
        }
        at++;
        Object value = value(depth + 1);
        if (value != null) {
          members.put(name, value);
        }
      } else {
        at += c == '}' ? 1 : text.length();
        return members;
      }
    }
  }

  private List<Object> array(int depth) {
    List<Object> items = new ArrayList<>();
    at++;
    while (true) {
      char c = peek();
      if (c == ',') {
        at++;
      } else if (c == ']' || c == '\0' || c == '}' || c == ':') {
        at += c == ']' ? 1 : text.length();
        return items;
      } else {
        Object value = value(depth + 1);
        if (value != null) {
          items.add(value);
        }
      }
    }
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      value.append(c == '\\' && at < text.length() ? escape() : c);
    }
    at++;
    return value.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'n', 'r', 't' -> ' ';
      case 'b', 'f' -> ' ';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4 && at < text.length(); i++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        return '\uFFFD';
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private @Nullable String literal() {
    int start = at;
    while (at < text.length() && ",]}:".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, Math.min(at, start + 40)).strip();
    return word.isEmpty() || word.equals("null") ? null : word;
  }
}
