package org.claimdesk.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * Measures attributions of speech. The unit is one span of content; a quotation split by its cue is
 * two. Labels that are no speech (beliefs, intentions) are neither wanted nor wrong.
 */
final class AttributionMeasure {

  private static final Pattern EDGES = Pattern.compile("[^\\p{L}\\p{N}$€£%]*(?:[Tt]hat\\s+)?");
  private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}.'’-]*");

  private final Score normal = new Score();
  private final Score dice = new Score();
  private final Score triple = new Score();
  private final Score resolved = new Score();

  private AttributionMeasure() {}

  /**
   * {@code norm} is the F1 of spans that are equal but for quotation marks, punctuation and a
   * leading "that"; {@code dice} of spans paired one to one that share at least half of their
   * length (Dice coefficient); {@code triple} of those that share four fifths and also have the
   * source and the cue right; {@code resolved} the share of paired ones whose speaker's name is
   * right.
   */
  static Map<String, Double> of(LabelledSet set) {
    AttributionMeasure measure = new AttributionMeasure();
    set.cases().forEach(measure::count);
    return Map.of(
        "norm",
        measure.normal.f1(),
        "dice",
        measure.dice.f1(),
        "triple",
        measure.triple.f1(),
        "resolved",
        measure.resolved.recall());
  }

  /** One span of content with who says it. */
  private record Unit(
      Span span, @Nullable Span source, @Nullable Span cue, @Nullable String speaker) {}

  private void count(JsonNode labelled) {
    String text = labelled.get("text").asText();
    List<Unit> wanted = new ArrayList<>();
    BitSet speech = new BitSet();
    BitSet other = new BitSet();
    for (JsonNode label : labelled.get("attributions")) {
      boolean isSpeech = label.path("speech").asBoolean(true);
      for (JsonNode content : label.get("content_spans")) {
        Span span = span(content, text);
        (isSpeech ? speech : other).set(span.start(), span.end());
        if (isSpeech) {
          wanted.add(
              new Unit(
                  span,
                  spanOrNull(label.path("source_span"), text),
                  spanOrNull(label.path("cue_span"), text),
                  label.path("resolved_source").asText(null)));
        }
      }
    }
    List<Unit> found = new ArrayList<>();
    for (Attribution attribution : LabelledSet.extract(labelled).attributions()) {
      String name = attribution.source() == null ? null : attribution.source().name();
      for (Span content : attribution.content()) {
        if (share(content, other) <= 0.5 || share(content, speech) >= 0.3) {
          found.add(new Unit(content, attribution.source(), attribution.cue(), name));
        }
      }
    }
    Set<List<Integer>> trimmed = new HashSet<>();
    wanted.forEach(unit -> trimmed.add(trim(unit.span, text)));
    int same = (int) found.stream().filter(unit -> trimmed.remove(trim(unit.span, text))).count();
    normal.add(same, found.size(), wanted.size());
    countPairs(wanted, found);
  }

  private void countPairs(List<Unit> wanted, List<Unit> found) {
    record Pair(Unit label, Unit found, double dice) {}
    List<Pair> pairs = new ArrayList<>();
    for (Unit label : wanted) {
      for (Unit candidate : found) {
        double shared = dice(label.span, candidate.span);
        if (shared >= 0.5) {
          pairs.add(new Pair(label, candidate, shared));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::dice).reversed());
    Set<Unit> taken = new HashSet<>();
    int paired = 0;
    int triples = 0;
    for (Pair pair : pairs) {
      if (!taken.contains(pair.label) && !taken.contains(pair.found)) {
        taken.add(pair.label);
        taken.add(pair.found);
        paired++;
        boolean whole =
            pair.dice >= 0.8
                && agree(pair.label.source, pair.found.source)
                && (pair.label.cue == null || agree(pair.label.cue, pair.found.cue));
        triples += whole ? 1 : 0;
        countSpeaker(pair.label.speaker, pair.found.speaker);
      }
    }
    dice.add(paired, found.size(), wanted.size());
    triple.add(triples, found.size(), wanted.size());
  }

  private void countSpeaker(@Nullable String wanted, @Nullable String found) {
    if (wanted != null) {
      resolved.wanted();
      if (found != null && lastName(wanted).equals(lastName(found))) {
        resolved.right();
      }
    }
  }

  private static boolean agree(@Nullable Span a, @Nullable Span b) {
    return a == null ? b == null : b != null && a.start() < b.end() && b.start() < a.end();
  }

  private static double dice(Span a, Span b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return 2.0 * Math.max(0, shared) / (a.end() - a.start() + b.end() - b.start());
  }

  private static double share(Span span, BitSet of) {
    return (double) of.get(span.start(), span.end()).cardinality() / (span.end() - span.start());
  }

  private static List<Integer> trim(Span span, String text) {
    Matcher edge = EDGES.matcher(text).region(span.start(), span.end());
    int start = edge.lookingAt() ? edge.end() : span.start();
    int end = span.end();
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return List.of(start, end);
  }

  /** The last word of a name with a capital: the surname, or the body's name. */
  private static String lastName(String name) {
    Matcher word = NAME_WORD.matcher(name.split(",|\\bof\\b", 2)[0]);
    String last = name;
    while (word.find()) {
      last = word.group();
    }
    return last.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$", "");
  }

  private static @Nullable Span spanOrNull(JsonNode codePoints, String text) {
    return codePoints.isArray() ? span(codePoints, text) : null;
  }

  private static Span span(JsonNode codePoints, String text) {
    return Span.of(
        text.offsetByCodePoints(0, codePoints.get(0).asInt()),
        text.offsetByCodePoints(0, codePoints.get(1).asInt()));
  }
}
