package org.claimdesk.server.report.picture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportPeriod;
import org.claimdesk.server.report.content.ReportSpeaker;

/**
 * The names that a claim's words hold, as far as capital letters tell them: of whom or what its
 * figures are. Its speaker's, those of months and days, and what the figures are of are none of
 * them.
 */
final class ClaimNames {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}.-]*");

  /** What begins an English sentence without naming anything. */
  private static final Set<String> OPENERS =
      Set.of(
          "A",
          "According",
          "After",
          "All",
          "Also",
          "An",
          "And",
          "As",
          "At",
          "But",
          "By",
          "During",
          "For",
          "From",
          "He",
          "Her",
          "His",
          "However",
          "I",
          "In",
          "It",
          "Its",
          "Last",
          "Meanwhile",
          "More",
          "Most",
          "Of",
          "On",
          "Our",
          "Over",
          "She",
          "Since",
          "So",
          "Some",
          "That",
          "The",
          "Their",
          "There",
          "These",
          "They",
          "This",
          "Those",
          "To",
          "Under",
          "We",
          "With",
          "Year");

  private ClaimNames() {}

  /** In alphabetical order. */
  static Set<String> of(ReportClaim claim) {
    String words = claim.text();
    for (ReportPeriod period : claim.periods()) {
      words = words.replace(period.text(), " ");
    }
    ReportSpeaker speaker = claim.speaker();
    if (speaker != null) {
      words = words.replace(speaker.name(), " ").replace(speaker.mention(), " ");
    }
    Set<String> names = new TreeSet<>();
    Matcher matcher = WORD.matcher(words);
    while (matcher.find()) {
      String word = matcher.group();
      if (Character.isUpperCase(word.codePointAt(0))
          && !OPENERS.contains(word)
          && claim.figures().stream().noneMatch(figure -> word.equalsIgnoreCase(figure.of()))) {
        names.add(word.replaceFirst("[.-]+$", ""));
      }
    }
    return names;
  }
}
