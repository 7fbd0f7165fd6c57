package org.claimdesk.server.factcheck;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A document of JSON-LD, as publishers write schema.org: nodes within nodes, or beside each other
 * and named by {@code @id}; names plain, with {@code schema:} or the whole address before them. No
 * context is fetched.
 */
final class JsonLd {

  private static final ObjectMapper MAPPER = ObjectMapper.getDefault();
  private static final List<String> PREFIXES =
      List.of("schema:", "https://schema.org/", "http://schema.org/");

  private final JsonNode root;
  private final Map<String, JsonNode> named = new HashMap<>();

  private JsonLd(JsonNode root) {
    this.root = root;
    all()
        .forEach(
            node ->
                member(node, "@id")
                    .filter(id -> id.isString() && node.size() > 1)
                    .ifPresent(id -> named.putIfAbsent(id.getStringValue(), node)));
  }

  /**
   * Reads a document.
   *
   * @throws IOException when it is no JSON
   */
  static JsonLd read(byte[] json) throws IOException {
    JsonNode root = MAPPER.readValue(json, Argument.of(JsonNode.class));
    return new JsonLd(root == null ? JsonNode.nullNode() : root);
  }

  /** The nodes of a type, wherever they stand, in the document's order. */
  List<JsonNode> ofType(String type) {
    return all().stream().filter(node -> isOfType(node, type)).toList();
  }

  private List<JsonNode> all() {
    List<JsonNode> nodes = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      List<JsonNode> within = new ArrayList<>();
      if (node.isContainerNode()) {
        node.values().forEach(within::add);
      }
      within.reversed().forEach(open::push);
      if (node.isObject()) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private static boolean isOfType(JsonNode node, String type) {
    return member(node, "@type").stream()
        .flatMap(JsonLd::each)
        .anyMatch(each -> each.isString() && plain(each.getStringValue()).equals(type));
  }

  /** What a property holds, the first where there are several; a name for a node is that node. */
  Optional<JsonNode> get(JsonNode node, String property) {
    return member(node, property).flatMap(value -> each(value).findFirst()).map(this::resolved);
  }

  private JsonNode resolved(JsonNode value) {
    if (!value.isObject() || value.size() != 1) {
      return value;
    }
    return member(value, "@id")
        .filter(JsonNode::isString)
        .map(id -> named.getOrDefault(id.getStringValue(), value))
        .orElse(value);
  }

  /** The words that a property holds: its text or number, or the name of the node in it. */
  @Nullable String words(JsonNode node, String property) {
    return get(node, property).map(this::words).filter(words -> !words.isBlank()).orElse(null);
  }

  /** The same of everything that a property holds, one after the other: of several authors each. */
  @Nullable String allWords(JsonNode node, String property) {
    String all =
        member(node, property).stream()
            .flatMap(JsonLd::each)
            .map(this::resolved)
            .map(this::words)
            .filter(words -> words != null && !words.isBlank())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? null : all;
  }

  private @Nullable String words(JsonNode value) {
    if (value.isString()) {
      return value.getStringValue().strip();
    }
    if (value.isNumber()) {
      return value.getBigDecimalValue().stripTrailingZeros().toPlainString();
    }
    for (String naming : List.of("@value", "name", "alternateName", "url", "@id")) {
      Optional<JsonNode> name = value.isObject() ? get(value, naming) : Optional.empty();
      if (name.isPresent() && name.get().isString()) {
        return name.get().getStringValue().strip();
      }
    }
    return null;
  }

  private static Optional<JsonNode> member(JsonNode node, String name) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    JsonNode value = node.get(name);
    if (value != null) {
      return Optional.of(value);
    }
    return PREFIXES.stream()
        .map(prefix -> Optional.ofNullable(node.get(prefix + name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Stream<JsonNode> each(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.values().spliterator(), false)
        : value.isNull() ? Stream.of() : Stream.of(value);
  }

  private static String plain(String name) {
    return PREFIXES.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> name.substring(prefix.length()))
        .orElse(name);
  }
}
