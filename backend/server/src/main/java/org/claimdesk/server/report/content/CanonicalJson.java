package org.claimdesk.server.report.content;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON with one spelling for each value, so that equal values have equal bytes: members sorted by
 * name, no white space, UTF-8, numbers in plain decimals. It is RFC 8785 for all numbers between
 * 1e-6 and 1e21; beyond, where that rule turns to doubles, the decimals stay exact.
 */
public final class CanonicalJson {

  private static final String HEX = "0123456789abcdef";

  private CanonicalJson() {}

  /** The bytes of {@code node}. */
  public static byte[] bytes(JsonNode node) {
    return text(node).getBytes(StandardCharsets.UTF_8);
  }

  /** The text of {@code node}. */
  public static String text(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.entries().forEach(member -> members.put(member.getKey(), member.getValue()));
      out.append('{');
      String separator = "";
      for (Map.Entry<String, JsonNode> member : members.entrySet()) {
        out.append(separator);
        writeString(member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        separator = ",";
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      String separator = "";
      for (JsonNode value : node.values()) {
        out.append(separator);
        write(value, out);
        separator = ",";
      }
      out.append(']');
    } else if (node.isString()) {
      writeString(node.getStringValue(), out);
    } else if (node.isNumber()) {
      BigDecimal number = node.getBigDecimalValue();
      out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    } else if (node.isBoolean()) {
      out.append(node.getBooleanValue());
    } else {
      out.append("null");
    }
  }

  private static void writeString(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
