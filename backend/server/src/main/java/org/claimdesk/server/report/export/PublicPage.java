package org.claimdesk.server.report.export;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.difference.ReportDifference;
import org.claimdesk.server.report.words.ReportWords;
import org.claimdesk.server.review.Verdict;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pages that anyone reads: a version of a report or one of its claims, as the HTML export shows
 * them, with the way to the other versions and what a search engine or a shared link shows of it.
 */
public final class PublicPage {

  /** What a preview of a link shows at most, in characters. */
  private static final int MAX_DESCRIPTION = 200;

  static final String STYLE =
      "nav { font: .875rem/1.6 Inter, \"Helvetica Neue\", Arial, sans-serif; }"
          + " nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 0 0 1.5rem;"
          + " list-style: none; }"
          + " .newer { border: 2px solid var(--ink); padding: .75rem 1rem; margin: 1.5rem 0; }"
          + " footer li { line-height: 1.75rem; }"
          + " @media print { nav { display: none; } }";

  /**
   * Where a page stands.
   *
   * @param base the installation's public address, without a slash at its end
   * @param newest the newest version's number
   * @param versions how the versions are reached, the newest first
   */
  public record Place(String base, int newest, List<Version> versions) {

    /** Copies the list. */
    public Place {
      versions = List.copyOf(versions);
    }

    /** Where all of {@code dossier}'s versions are one: its newest is there. */
    String dossier(UUID dossier) {
      return base + "/public/dossiers/" + dossier;
    }

    String report(UUID report) {
      return base + "/public/reports/" + report;
    }

    String feed() {
      return base + "/public/feed.atom";
    }
  }

  /** A version of the same report. */
  public record Version(int number, UUID report) {}

  private PublicPage() {}

  /**
   * A page of a version of a report, counted from 1; none when it has no such.
   *
   * @param difference what it says differently than the version before; empty for the first
   */
  public static Optional<String> report(
      FrozenReport report, int page, Place place, Optional<ReportDifference> difference) {
    ClaimPages pages = new ClaimPages(report.content().claims());
    return pages.has(page)
        ? Optional.of(report(report, pages, page, place, difference))
        : Optional.empty();
  }

  private static String report(
      FrozenReport report,
      ClaimPages pages,
      int page,
      Place place,
      Optional<ReportDifference> difference) {
    ReportContent content = report.content();
    Wording wording = Wording.of(content);
    Document document = HtmlExport.page(report, pages.of(page));
    String canonical = place.dossier(content.dossier()) + ClaimPages.query(page);
    head(document, content, content.title(), description(content, wording), canonical, place);
    Element header = Objects.requireNonNull(document.selectFirst("header"));
    header.before(navigation(place, null, wording));
    newer(header, content, place, wording);
    String self = place.report(edition(content).id());
    Element main = Objects.requireNonNull(document.selectFirst("main"));
    difference.ifPresent(
        changes -> main.prependChild(ChangesSection.of(changes, self + "/claims/", wording)));
    for (ReportClaim claim : pages.of(page)) {
      Element title =
          Objects.requireNonNull(document.getElementById("claim-" + claim.number() + "-title"));
      title.html("");
      title
          .appendElement("a")
          .attr("href", self + "/claims/" + claim.number())
          .text(wording.claim(claim));
    }
    document.select("article.claim").stream()
        .reduce((first, last) -> last)
        .flatMap(last -> Optional.ofNullable(last.parent()))
        .ifPresent(section -> pages.append(section, page, self, wording));
    versions(Objects.requireNonNull(document.selectFirst("footer")), content, place, wording);
    return document.outerHtml() + "\n";
  }

  /** The claim with this number; none when the version has no such. */
  public static Optional<String> claim(FrozenReport report, int number, Place place) {
    return report.content().claims().stream()
        .filter(claim -> claim.number() == number)
        .findFirst()
        .map(claim -> claim(report, claim, place));
  }

  private static String claim(FrozenReport report, ReportClaim claim, Place place) {
    ReportContent all = report.content();
    Wording wording = Wording.of(all);
    FrozenReport one =
        new FrozenReport(all.only(claim), report.json(), report.sha256(), report.logo());
    Document document = HtmlExport.page(one);
    Verdict verdict = claim.verdict();
    String told =
        verdict == null
            ? wording.undecided(claim.status())
            : all.rating(verdict.rating()).label() + ": " + verdict.conclusion();
    UUID version = edition(all).id();
    String self = place.report(version) + "/claims/" + claim.number();
    head(document, all, wording.words().quoted(cut(claim.text())), cut(told), self, place);
    Element header = Objects.requireNonNull(document.selectFirst("header"));
    String whole = place.report(version) + ClaimPages.place(claim.number());
    header.before(navigation(place, whole, wording));
    newer(header, all, place, wording);
    return document.outerHtml() + "\n";
  }

  private static void head(
      Document document,
      ReportContent content,
      String title,
      String description,
      String canonical,
      Place place) {
    // Fetched once for all pages, instead of held by each.
    document.select("header > img.logo").attr("src", place.report(edition(content).id()) + "/logo");
    Element head = Objects.requireNonNull(document.selectFirst("head"));
    document.title(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
    link(head, "canonical", canonical);
    feed(head, place, ReportWords.of(content));
    head.appendElement("meta").attr("name", "description").attr("content", description);
    head.appendElement("meta").attr("name", "twitter:card").attr("content", "summary");
    property(head, "og:type", "article");
    property(head, "og:title", title);
    property(head, "og:description", description);
    property(head, "og:url", canonical);
    property(head, "article:modified_time", edition(content).published().toString());
  }

  static void link(Element head, String relation, String address) {
    head.appendElement("link").attr("rel", relation).attr("href", address);
  }

  static void feed(Element head, Place place, ReportWords words) {
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("title", words.say("list-title"))
        .attr("href", place.feed());
  }

  private static void property(Element head, String name, String content) {
    head.appendElement("meta").attr("property", name).attr("content", content);
  }

  private static Element navigation(Place place, @Nullable String whole, Wording wording) {
    Element navigation = new Element("nav").attr("aria-label", wording.say("navigation"));
    Element list = navigation.appendElement("ul");
    list.appendElement("li")
        .appendElement("a")
        .attr("href", place.base() + "/public")
        .text(wording.say("all-reports"));
    if (whole != null) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", whole)
          .text(wording.say("whole-report"));
    }
    return navigation;
  }

  /** Who reads a version that a correction followed is told so first. */
  private static void newer(Element header, ReportContent content, Place place, Wording wording) {
    if (edition(content).number() == place.newest()) {
      return;
    }
    Element note = header.appendElement("p").addClass("newer");
    note.text(wording.say("earlier") + " ");
    note.appendElement("a")
        .attr("href", place.dossier(content.dossier()))
        .text(wording.say("corrects", String.valueOf(place.newest())));
  }

  private static void versions(
      Element footer, ReportContent content, Place place, Wording wording) {
    footer.appendElement("h2").text(wording.say("versions"));
    Element versions = footer.appendElement("ul");
    for (Version version : place.versions()) {
      Element entry = versions.appendElement("li");
      String number = String.valueOf(version.number());
      if (version.report().equals(edition(content).id())) {
        entry.text(wording.say("version-this", number) + ": ");
        files(entry, version, place);
      } else {
        entry
            .appendElement("a")
            .attr("href", place.report(version.report()))
            .text(wording.say("version", number));
      }
    }
  }

  private static void files(Element entry, Version version, Place place) {
    String separator = "";
    for (ReportFormat format : ReportFormat.values()) {
      entry.appendText(separator);
      entry
          .appendElement("a")
          .attr("href", place.report(version.report()) + "/export?format=" + format.code())
          .text(format.code());
      separator = ", ";
    }
  }

  /** The summary's words, or how many claims were checked and what was found. */
  private static String description(ReportContent content, Wording wording) {
    String summary = content.summary();
    if (summary != null && !summary.isBlank()) {
      Element words = new Element("div");
      RichText.append(words, summary);
      return cut(words.text());
    }
    int claims = content.claims().size();
    return Stream.concat(
            Stream.of(wording.say("checked", claims)),
            Stream.of(verdicts(content)).filter(words -> !words.isEmpty()))
        .collect(Collectors.joining(": "));
  }

  private static String verdicts(ReportContent content) {
    return content.scale().ratings().stream()
        .map(
            rating -> {
              long given =
                  content.claims().stream()
                      .map(ReportClaim::verdict)
                      .filter(verdict -> verdict != null && verdict.rating().equals(rating.id()))
                      .count();
              return given == 0 ? "" : given + " " + rating.label();
            })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String cut(String words) {
    String plain = words.strip();
    if (plain.length() <= MAX_DESCRIPTION) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', MAX_DESCRIPTION - 1);
    int end = space < MAX_DESCRIPTION / 2 ? MAX_DESCRIPTION - 1 : space;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static Edition edition(ReportContent content) {
    return Objects.requireNonNull(content.edition(), "a published report has an edition");
  }
}
