package org.claimdesk.extraction.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.AttributionType;
import org.claimdesk.extraction.quote.Source;
import org.claimdesk.extraction.text.Runs;

/** What the check-worthiness model sees of who says a statement. */
final class SpeakerFeatures {

  /** Names that stand for nobody in particular; an opinion of theirs cannot be checked. */
  private static final Set<String> UNNAMED =
      Set.of("analysts", "experts", "observers", "critics", "commentators", "they", "many", "some");

  private static final Set<String> OFFICIAL =
      Set.of("office holder", "public body", "state", "crime and court");

  private static final Set<String> EXPERT = Set.of("unnamed experts", "person and life", "finding");

  /** What weighs differently with who says it: an official's demand is news, an author's is not. */
  private static final List<String> FOOTED =
      List.of(
          "obligation",
          "possibility",
          "promise or forecast",
          "wish or hope",
          "belief",
          "evaluation",
          "stance",
          "first person",
          "we",
          "vagueness",
          "figure of speech");

  private static final String OF_SOMEBODY_NAMED = " of somebody named";
  private static final String OF_THE_AUTHOR = " of the author";

  private SpeakerFeatures() {}

  static void find(Statement statement, Words words, Map<String, Feature> features) {
    Attribution attribution = statement.attributed();
    if (attribution == null) {
      return;
    }
    Source source = attribution.source();
    String name = source == null ? "" : source.name();
    FeatureFinder.add(features, "attributed", name);
    if (attribution.type() != AttributionType.INDIRECT) {
      FeatureFinder.add(features, "quotation", name);
    }
    if (attribution.type() == AttributionType.MIXED) {
      FeatureFinder.add(features, "mixed quotation", name);
    }
    if (source != null) {
      role(words.runs(), source, features);
    }
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (UNNAMED.contains(last)) {
      FeatureFinder.add(features, "said by nobody named", name);
    } else if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
      boolean here = attribution.cue() != null && statement.sentence().covers(attribution.cue());
      FeatureFinder.add(features, here ? "said by somebody named" : "quotation that goes on", name);
    }
  }

  /** Whether it is somebody in office who speaks, or somebody who studies the matter. */
  private static void role(Runs runs, Source source, Map<String, Feature> features) {
    String name = source.name();
    Words written = new Words(runs, source);
    Words named =
        name.equals(source.text()) ? written : new Words(new Runs(name), Span.of(0, name.length()));
    if (shows(OFFICIAL, written, named)) {
      FeatureFinder.add(features, "said by an official", source.text());
    }
    if (shows(EXPERT, written, named)) {
      FeatureFinder.add(features, "said by an expert", source.text());
    }
  }

  private static boolean shows(Set<String> features, Words written, Words named) {
    return FeatureFinder.PHRASES.showsAny(features, written)
        || (named != written && FeatureFinder.PHRASES.showsAny(features, named));
  }

  /** Who stands for what is no plain fact: somebody with a name, or the author. */
  static void footing(Statement statement, Map<String, Feature> features) {
    boolean named =
        features.containsKey("said by somebody named")
            || features.containsKey("quotation that goes on");
    if (!named && statement.attributed() != null) {
      return;
    }
    for (String feature : FOOTED) {
      if (features.containsKey(feature)) {
        FeatureFinder.addSilent(features, feature + (named ? OF_SOMEBODY_NAMED : OF_THE_AUTHOR));
      }
    }
  }
}
