package org.claimdesk.server.mention;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * Everything found in an article but its claims, each list in text order and at the index that the
 * extraction gave it.
 */
@Serdeable
public record Mentions(
    List<PassageMention> passages,
    List<Selector> sentences,
    List<QuantityMention> quantities,
    List<TimeMention> times,
    List<AttributionMention> attributions) {
  /** Copies the lists. */
  public Mentions {
    passages = List.copyOf(passages);
    sentences = List.copyOf(sentences);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
  }

  /** The mentions of an extraction. */
  public static Mentions of(Extraction extraction) {
    List<AttributionMention> attributions = new ArrayList<>();
    for (int i = 0; i < extraction.attributions().size(); i++) {
      attributions.add(attribution(extraction.attributions(), i, extraction.attributions().size()));
    }
    return new Mentions(
        extraction.document().passages().stream().map(PassageMention::of).toList(),
        extraction.sentences().stream().map(Selector::of).toList(),
        extraction.quantities().stream().map(QuantityMention::of).toList(),
        extraction.times().stream().map(TimeMention::of).toList(),
        attributions);
  }

  /**
   * @param depth how many attributions may still nest; a chain longer than the list would be a ring
   */
  private static AttributionMention attribution(List<Attribution> all, int index, int depth) {
    if (depth == 0) {
      throw new IllegalArgumentException("Attribution " + index + " is nested in itself.");
    }
    Attribution it = all.get(index);
    Integer within = it.within();
    return new AttributionMention(
        it.type().code(),
        it.source() == null
            ? null
            : new SourceMention(
                it.source().start(), it.source().end(), it.source().text(), it.source().name()),
        it.cue() == null ? null : new CueMention(it.cue().start(), it.cue().end(), it.cue().text()),
        it.content().stream().map(Selector::of).toList(),
        within == null ? null : attribution(all, within, depth - 1));
  }

  /**
   * The same with each time expression as {@code resolved} has it; one that it does not have stays.
   */
  public Mentions withTimesOf(Mentions resolved) {
    return new Mentions(passages, sentences, quantities, resolved.resolve(times), attributions);
  }

  /**
   * The same with each of these figures and time expressions that is not among them, in the place
   * of what it overlaps.
   */
  public Mentions with(List<QuantityMention> figures, List<TimeMention> periods) {
    return new Mentions(
        passages, sentences, withAll(quantities, figures), withAll(times, periods), attributions);
  }

  private static <T extends Span> List<T> withAll(List<T> found, List<T> kept) {
    List<T> all = new ArrayList<>(found);
    for (T each : kept) {
      if (found.stream().noneMatch(it -> Selector.of(it).equals(Selector.of(each)))) {
        all.removeIf(each::overlaps);
        all.add(each);
      }
    }
    all.sort(Comparator.comparingInt(Span::start));
    return all;
  }

  /** Each of {@code old} as it is among these mentions, by its span; one that is not stays. */
  public List<TimeMention> resolve(List<TimeMention> old) {
    Map<Selector, TimeMention> bySpan = new HashMap<>();
    times.forEach(time -> bySpan.put(Selector.of(time), time));
    return old.stream().map(time -> bySpan.getOrDefault(Selector.of(time), time)).toList();
  }

  /** The figures that lie inside {@code span}. */
  public List<QuantityMention> quantitiesIn(Span span) {
    return quantities.stream().filter(span::covers).toList();
  }

  /** The time expressions that lie inside {@code span}. */
  public List<TimeMention> timesIn(Span span) {
    return times.stream().filter(span::covers).toList();
  }

  /** The innermost attribution that {@code span}, or a part of it, is the content of. */
  public Optional<AttributionMention> attributionOf(Span span) {
    return attributions.stream()
        .filter(it -> it.attributes(span))
        .min(Comparator.comparingInt(AttributionMention::contentLength));
  }

  /** The sentence before the one that {@code span} begins in, or null at the beginning. */
  public @Nullable Selector sentenceBefore(Span span) {
    int next = firstSentence(sentence -> sentence.end() > span.start());
    return next == 0 ? null : sentences.get(next - 1);
  }

  /** The sentence after the one that {@code span} ends in, or null at the end. */
  public @Nullable Selector sentenceAfter(Span span) {
    int next = firstSentence(sentence -> sentence.start() >= span.end());
    return next == sentences.size() ? null : sentences.get(next);
  }

  /**
   * The index of the first sentence that meets {@code condition}, which all after it meet too; the
   * number of sentences when none does. A long text has tens of thousands: they are not walked.
   */
  private int firstSentence(Predicate<Selector> condition) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (condition.test(sentences.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
