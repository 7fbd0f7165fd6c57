package org.claimdesk.server.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.lib.WebHost;

/**
 * How many sources evidence comes from that do not depend on each other. Two pieces are of one
 * source when they come from one registered domain, from one publisher, or rest on the same bytes;
 * also by way of a third.
 */
final class IndependentSources {

  private final Map<String, String> leaders = new HashMap<>();

  private IndependentSources() {}

  static int count(List<Evidence> evidence) {
    IndependentSources sources = new IndependentSources();
    List<String> marks = new ArrayList<>();
    for (Evidence piece : evidence) {
      List<String> of = marks(piece);
      of.forEach(mark -> sources.join(of.getFirst(), mark));
      marks.add(of.getFirst());
    }
    return (int) marks.stream().map(sources::leader).distinct().count();
  }

  /** What the source of a piece is known by, at least one mark. */
  private static List<String> marks(Evidence piece) {
    List<String> marks = new ArrayList<>();
    WebHost.of(piece.url()).ifPresent(host -> marks.add("domain " + host.domain()));
    String publisher = piece.publisher();
    if (publisher != null && !publisher.isBlank()) {
      marks.add("publisher " + publisher.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
    ArchivedCopy copy = piece.copy();
    if (copy != null) {
      marks.add("bytes " + copy.sha256());
    }
    if (marks.isEmpty()) {
      marks.add("piece " + piece.id());
    }
    return marks;
  }

  private void join(String first, String second) {
    String one = leader(first);
    String other = leader(second);
    if (!one.equals(other)) {
      leaders.put(other, one);
    }
  }

  /** The mark that stands for all that are joined with this one. */
  private String leader(String mark) {
    String at = mark;
    while (leaders.containsKey(at)) {
      at = Objects.requireNonNull(leaders.get(at));
    }
    if (!at.equals(mark)) {
      leaders.put(mark, at);
    }
    return at;
  }
}
