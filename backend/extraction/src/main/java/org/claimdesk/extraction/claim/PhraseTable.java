package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/** Phrases and the features they show, as a trie over words: one pass finds all of them. */
final class PhraseTable {

  private final Node root = new Node();
  private final Set<String> words = new HashSet<>();

  private PhraseTable() {}

  /** The table in the resource {@code name}: a feature and its phrases in each row. */
  static PhraseTable read(String name) {
    PhraseTable table = new PhraseTable();
    for (List<String> row : Table.rows(PhraseTable.class, name, 2)) {
      for (String phrase : row.get(1).split(", ")) {
        table.add(row.get(0), phrase);
      }
    }
    return table;
  }

  /**
   * Adds {@code phrase}, its words lower case and separated by single spaces, as a sign of {@code
   * feature}.
   */
  private void add(String feature, String phrase) {
    Node node = root;
    for (String word : phrase.split(" ")) {
      words.add(word);
      node = node.next.computeIfAbsent(word.intern(), unused -> new Node());
    }
    node.features.add(feature.intern());
  }

  /** The phrases that begin with {@code word}. */
  @Nullable Node from(String word) {
    return root.next.get(word);
  }

  /** Every word of every phrase. */
  Set<String> words() {
    return words;
  }

  /** Calls {@code found} with feature and place for each phrase in {@code words}. */
  void find(Words words, BiConsumer<String, Span> found) {
    for (int i = 0; i < words.size(); i++) {
      Node node = words.known(i).phrases();
      for (int j = i + 1; node != null; j++) {
        for (int k = 0; k < node.features.size(); k++) {
          found.accept(node.features.get(k), Span.of(words.start(i), words.end(j - 1)));
        }
        node =
            j < words.size() && !node.next.isEmpty()
                ? node.next.get(words.known(j).spelling())
                : null;
      }
    }
  }

  /** Whether a phrase in {@code words} is a sign of one of {@code features}. */
  boolean showsAny(Set<String> features, Words words) {
    boolean[] shown = {false};
    find(words, (feature, _place) -> shown[0] |= features.contains(feature));
    return shown[0];
  }

  /** Where some phrases have come after some of their words. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<String> features = new ArrayList<>();
  }
}
