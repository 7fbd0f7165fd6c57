package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import org.claimdesk.server.report.difference.ClaimChange;
import org.claimdesk.server.report.difference.ReportChange;
import org.claimdesk.server.report.difference.ReportDifference;
import org.claimdesk.server.report.difference.WordDifference;
import org.claimdesk.server.report.difference.WordDifference.Stretch;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a corrected version says differently than the one before, for its readers. */
final class ChangesSection {

  private ChangesSection() {}

  /**
   * The section; its headline is of the second level.
   *
   * @param claims what the addresses of the claims' pages begin with, before their numbers
   */
  static Element of(ReportDifference difference, String claims, Wording wording) {
    Element section = new Element("section").addClass("changes");
    section.appendElement("h2").text(wording.say("changes", String.valueOf(difference.from())));
    if (difference.changes().isEmpty() && difference.claims().isEmpty()) {
      section.appendElement("p").text(wording.say("changes-none"));
      return section;
    }
    list(section, difference.changes(), wording);
    for (ClaimChange claim : difference.claims()) {
      Element heading = section.appendElement("h3");
      Integer number = claim.number();
      if (number == null) {
        heading.text(wording.say("claim-gone", String.valueOf(claim.was())));
      } else {
        heading
            .appendElement("a")
            .attr("href", claims + number)
            .text(wording.say(claim.was() == null ? "claim-new" : "claim", number.toString()));
      }
      section.appendElement("blockquote").appendElement("p").text(claim.text());
      list(section, claim.changes(), wording);
    }
    return section;
  }

  private static void list(Element parent, List<ReportChange> changes, Wording wording) {
    if (changes.isEmpty()) {
      return;
    }
    Element list = parent.appendElement("dl");
    for (ReportChange change : changes) {
      list.appendElement("dt").text(wording.say("field-" + change.field()));
      difference(list.appendElement("dd"), change.before(), change.after());
    }
  }

  private static void difference(Element parent, @Nullable String was, @Nullable String is) {
    for (Stretch stretch :
        WordDifference.of(
            Objects.requireNonNullElse(was, ""), Objects.requireNonNullElse(is, ""))) {
      switch (stretch.fate()) {
        case STAYED -> parent.appendText(stretch.text());
        case WENT -> parent.appendElement("del").text(stretch.text());
        case CAME -> {
          // Not to be read as one word with what it replaces.
          if (parent.lastChild() instanceof Element) {
            parent.appendText(" ");
          }
          parent.appendElement("ins").text(stretch.text());
        }
      }
    }
  }
}
