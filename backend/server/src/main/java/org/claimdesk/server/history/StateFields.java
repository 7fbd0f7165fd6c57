package org.claimdesk.server.history;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimdesk.server.review.ReaderNotes;
import org.jspecify.annotations.Nullable;

/** What a kept state says, thing by thing as text, so that two states can be compared. */
final class StateFields {

  /** Columns of the table claim that people read, and what the history calls them. */
  private static final Map<String, String> CLAIM = new LinkedHashMap<>();

  static {
    CLAIM.put("text", "statement");
    CLAIM.put("speaker", "speaker");
    CLAIM.put("quantities", "figures");
    CLAIM.put("times", "periods");
    CLAIM.put("parts", "parts");
    CLAIM.put("kinds", "kinds");
    CLAIM.put("check_target", "check");
    CLAIM.put("status", "status");
    CLAIM.put("rating", "rating");
    CLAIM.put("doubt", "doubt");
    CLAIM.put("dismissal", "dismissal");
    CLAIM.put("anchor", "anchor");
  }

  /** What of a reply is told; the claims that it is about are keys. */
  private static final List<String> REPLY =
      List.of("claimant", "channel", "asked", "askedBy", "outcome", "words", "answered");

  /**
   * What places, counts or accompanies a thing, and so changes without its saying anything else.
   */
  private static final Set<String> UNTOLD =
      Set.of(
          "id",
          "claim",
          "part",
          "parts",
          "copy",
          "primarySource",
          "excerptFound",
          "recheck",
          "created",
          "createdBy",
          "version",
          "start",
          "end");

  private StateFields() {}

  /** A row of the table claim. */
  static Map<String, String> ofClaim(@Nullable JsonNode row) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (row != null) {
      CLAIM.forEach((column, field) -> put(fields, field, row.get(column)));
    }
    return fields;
  }

  /** What a verdict tells the readers of a report beside its rationale. */
  static Map<String, String> ofNotes(ReaderNotes notes) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!notes.glossary().isEmpty()) {
      fields.put(
          "terms",
          joined(notes.glossary().stream().map(term -> term.term() + ": " + term.meaning()), "\n"));
    }
    if (notes.limits() != null) {
      fields.put("limits", notes.limits());
    }
    if (notes.role() != null) {
      fields.put("role", notes.role());
    }
    return fields;
  }

  /** A reply of a claimant as the trail keeps it. */
  static Map<String, String> ofReply(@Nullable JsonNode reply) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (reply != null) {
      for (String field : REPLY) {
        put(fields, field, reply.get(field));
      }
    }
    return fields;
  }

  /**
   * Evidence as the trail keeps it: its parts as people count them, from 1, and of its copy the
   * name and the beginning of the hash.
   */
  static Map<String, String> ofEvidence(@Nullable JsonNode evidence) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (evidence != null && evidence.isObject()) {
      evidence
          .entries()
          .forEach(
              entry -> {
                if (!UNTOLD.contains(entry.getKey())) {
                  put(fields, entry.getKey(), entry.getValue());
                }
              });
      String parts =
          joined(partsOfEvidence(evidence).stream().map(part -> String.valueOf(part + 1)), "; ");
      if (!parts.isEmpty()) {
        fields.put("parts", parts);
      }
      JsonNode primary = evidence.get("primarySource");
      if (primary != null && primary.isBoolean() && primary.getBooleanValue()) {
        fields.put("primarySource", "yes");
      }
      JsonNode copy = evidence.get("copy");
      if (copy != null && copy.isObject()) {
        fields.put("copy", copyName(copy));
      }
    }
    return fields;
  }

  /**
   * Indices of the claim's parts that a piece of evidence is about; the trail of times when there
   * could be one alone has {@code part} in place of {@code parts}.
   */
  static List<Integer> partsOfEvidence(JsonNode evidence) {
    JsonNode parts = evidence.get("parts");
    if (parts != null && parts.isArray()) {
      return values(parts).map(JsonNode::getIntValue).toList();
    }
    JsonNode part = evidence.get("part");
    return part == null || part.isNull() ? List.of() : List.of(part.getIntValue());
  }

  /**
   * What the address of a piece of evidence gave when it was asked again, as the trail keeps it.
   */
  static Map<String, String> ofRecheck(@Nullable JsonNode evidence) {
    Map<String, String> fields = new LinkedHashMap<>();
    JsonNode recheck = evidence == null ? null : evidence.get("recheck");
    if (recheck != null && recheck.isObject()) {
      put(fields, "recheck", recheck.get("words"));
    }
    return fields;
  }

  private static String copyName(JsonNode copy) {
    String name =
        Stream.of("fileName", "url", "mediaType")
            .map(member -> text(copy.get(member)))
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse("");
    String hash = text(copy.get("sha256"));
    return name + ", SHA-256 " + hash.substring(0, Math.min(12, hash.length()));
  }

  /** What differs between two states, in the order of the later one. */
  static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        changes.add(new FieldChange(name, before.get(name), after.get(name)));
      }
    }
    return changes;
  }

  /**
   * Who added a piece of evidence, as the trail keeps it; nothing for the detail of another event.
   */
  static Optional<UUID> author(@Nullable JsonNode evidence) {
    return Optional.ofNullable(evidence)
        .filter(JsonNode::isObject)
        .map(object -> object.get("createdBy"))
        .map(by -> by.get("id"))
        .map(key -> UUID.fromString(key.coerceStringValue()));
  }

  private static void put(Map<String, String> fields, String name, @Nullable JsonNode value) {
    String text = text(value);
    if (!text.isEmpty()) {
      fields.put(name, text);
    }
  }

  /** A value in the order of its members: those of an object with spaces, of an array with "; ". */
  static String text(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isArray()) {
      return joined(values(value).map(StateFields::text), "; ");
    }
    if (value.isObject()) {
      return joined(
          StreamSupport.stream(value.entries().spliterator(), false)
              .filter(entry -> !UNTOLD.contains(entry.getKey()))
              .map(entry -> text(entry.getValue())),
          " ");
    }
    return value.coerceStringValue();
  }

  private static Stream<JsonNode> values(JsonNode array) {
    return StreamSupport.stream(array.values().spliterator(), false);
  }

  private static String joined(Stream<String> texts, String separator) {
    return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(separator));
  }
}
