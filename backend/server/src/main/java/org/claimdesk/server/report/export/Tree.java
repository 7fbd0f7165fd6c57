package org.claimdesk.server.report.export;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making; a member that is null is left out. */
final class Tree {

  private final Map<String, JsonNode> members = new LinkedHashMap<>();

  static Tree of(String type) {
    return new Tree().put("@type", type);
  }

  Tree put(String name, @Nullable String value) {
    return value == null ? this : put(name, JsonNode.createStringNode(value));
  }

  Tree put(String name, int value) {
    return put(name, JsonNode.createNumberNode(value));
  }

  Tree put(String name, @Nullable Tree value) {
    return value == null ? this : put(name, value.node());
  }

  /** One value stands alone, none is left out. */
  <T> Tree put(String name, List<T> values, Function<T, Tree> tree) {
    if (values.isEmpty()) {
      return this;
    }
    return put(
        name, values.size() == 1 ? tree.apply(values.getFirst()).node() : array(values, tree));
  }

  Tree put(String name, JsonNode value) {
    members.put(name, value);
    return this;
  }

  JsonNode node() {
    return JsonNode.createObjectNode(members);
  }

  static <T> JsonNode array(List<T> values, Function<T, Tree> tree) {
    return JsonNode.createArrayNode(
        values.stream().map(value -> tree.apply(value).node()).toList());
  }
}
