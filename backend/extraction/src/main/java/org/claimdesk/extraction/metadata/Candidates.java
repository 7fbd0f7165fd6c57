package org.claimdesk.extraction.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.text.Characters;
import org.jspecify.annotations.Nullable;

/** Gathers what the places of one document say, the ones to be believed first before others. */
public final class Candidates {

  /** A longer value is no title or name. */
  private static final int MAX_LENGTH = 1_000;

  /** Further values for one field are no choice any more. */
  private static final int MAX_VALUES = 6;

  private record Key(MetadataField field, String folded) {}

  private record Said(String value, Set<MetadataSource> sources) {}

  private final Map<Key, Said> said = new LinkedHashMap<>();

  /** Nothing said yet. */
  public Candidates() {}

  /** Adds a value, unless it is null or blank; one that was said before only becomes surer. */
  public void offer(MetadataField field, @Nullable String value, MetadataSource source) {
    if (value != null && !value.isBlank() && value.length() <= MAX_LENGTH) {
      said.computeIfAbsent(
              new Key(field, Characters.fold(value)),
              key -> new Said(value.strip(), EnumSet.noneOf(MetadataSource.class)))
          .sources()
          .add(source);
    }
  }

  /** Adds a day of publication, unless it is null. */
  public void offer(@Nullable LocalDate published, MetadataSource source) {
    offer(MetadataField.PUBLISHED, published == null ? null : published.toString(), source);
  }

  /** Adds the authors' names, unless there are none. */
  public void offer(Collection<String> authors, MetadataSource source) {
    offer(MetadataField.AUTHORS, String.join("; ", authors), source);
  }

  /** Adds what is known from elsewhere. */
  public void offerAll(List<MetadataCandidate> others) {
    others.forEach(other -> offer(other.field(), other.value(), other.source()));
  }

  /** All values, in the order in which they were first said; at most six for each field. */
  public List<MetadataCandidate> list() {
    Map<MetadataField, Integer> counts = new LinkedHashMap<>();
    List<MetadataCandidate> list = new ArrayList<>();
    said.forEach(
        (key, each) -> {
          if (counts.merge(key.field(), 1, Integer::sum) <= MAX_VALUES) {
            MetadataSource source = each.sources().iterator().next();
            Certainty alone =
                each.sources().stream()
                    .map(MetadataSource::certainty)
                    .max(Certainty::compareTo)
                    .orElseThrow();
            list.add(
                new MetadataCandidate(
                    key.field(),
                    each.value(),
                    source,
                    each.sources().size() > 1 ? alone.surer() : alone));
          }
        });
    return List.copyOf(list);
  }
}
