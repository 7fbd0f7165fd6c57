package org.claimdesk.server.report.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.reply.Reply;
import org.claimdesk.server.report.content.CanonicalJson;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.ReportSpeaker;
import org.claimdesk.server.review.Rating;
import org.claimdesk.server.review.Term;
import org.claimdesk.server.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * schema.org ClaimReview, one for each decided claim, with terms of that vocabulary only. A rating
 * has numbers only where its scale has them; best and worst are the scale's own ends.
 */
final class ClaimReviewExport {

  private ClaimReviewExport() {}

  static void write(FrozenReport report, Appendable out) throws IOException {
    write(report.content(), report.content().claims(), UnaryOperator.identity(), out);
  }

  /** The same for a script element: no {@code <}, so that no text can end the element. */
  static void writeForScript(ReportContent content, List<ReportClaim> told, Appendable out)
      throws IOException {
    write(content, told, ClaimReviewExport::forScript, out);
  }

  private static String forScript(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void write(
      ReportContent content, List<ReportClaim> told, UnaryOperator<String> form, Appendable out)
      throws IOException {
    String separator = "";
    out.append('[');
    for (ReportClaim claim : told) {
      if (claim.verdict() != null) {
        String review = CanonicalJson.text(claimReview(claim, content).node());
        out.append(separator).append(form.apply(review));
        separator = ",";
      }
    }
    out.append(']');
  }

  private static Tree claimReview(ReportClaim claim, ReportContent content) {
    Tree tree = Tree.of("ClaimReview").put("@context", "https://schema.org");
    Edition edition = content.edition();
    if (edition != null) {
      tree.put("url", address(edition, claim))
          .put("datePublished", edition.published().atZone(ZoneOffset.UTC).toLocalDate().toString())
          .put("version", edition.number());
    }
    if (content.layout() != null) {
      tree.put("inLanguage", content.language().code());
    }
    Verdict verdict = claim.verdict();
    if (verdict != null) {
      tree.put("author", verdict.decidedBy(), person -> named("Person", person.name()))
          .put("reviewRating", rating(content.rating(verdict.rating()), content))
          .put("reviewBody", verdict.conclusion());
    }
    tree.put("mentions", Wording.terms(claim), ClaimReviewExport::term)
        .put("comment", replied(claim), ClaimReviewExport::comment);
    return tree.put("claimReviewed", claim.text())
        .put("itemReviewed", claim(claim, content.source(claim.source()), content.schema() != null))
        .put("citation", claim.evidence(), ClaimReviewExport::citation);
  }

  /** The claim's own page where there is one; else a name that no other claim has. */
  private static String address(Edition edition, ReportClaim claim) {
    return edition.address() == null
        ? "urn:uuid:" + edition.id() + "#claim-" + claim.number()
        : edition.address() + "/claims/" + claim.number();
  }

  private static Tree rating(Rating rating, ReportContent content) {
    Tree tree = Tree.of("Rating").put("alternateName", rating.label());
    if (content.schema() != null) {
      tree.put("description", rating.definition());
    }
    Integer value = rating.value();
    if (value == null) {
      return tree;
    }
    List<Integer> values =
        content.scale().ratings().stream()
            .map(Rating::value)
            .filter(number -> number != null)
            .sorted()
            .toList();
    tree.put("ratingValue", value);
    return content.scale().id().equals(rating.scale())
        ? tree.put("bestRating", values.getLast()).put("worstRating", values.getFirst())
        : tree;
  }

  /** A word and what it means. */
  private static Tree term(Term term) {
    return Tree.of("DefinedTerm").put("name", term.term()).put("description", term.meaning());
  }

  /** The replies that say something. */
  private static List<Reply> replied(ReportClaim claim) {
    return Wording.replies(claim).stream().filter(reply -> reply.words() != null).toList();
  }

  private static Tree comment(Reply reply) {
    return Tree.of("Comment")
        .put("author", named("Thing", reply.claimant()))
        .put("text", reply.words())
        .put("dateCreated", reply.answered() == null ? null : reply.answered().toString());
  }

  private static Tree claim(ReportClaim claim, ReportSource source, boolean told) {
    ReportSpeaker speaker = claim.speaker();
    LocalDate published = source.published();
    Tree appearance =
        Tree.of("CreativeWork")
            .put("headline", source.title())
            .put("url", claim.link() == null ? source.url() : claim.link())
            .put("datePublished", published == null ? null : published.toString())
            .put("publisher", named("Organization", source.publisher()))
            .put("author", source.authors(), author -> Tree.of("Person").put("name", author));
    // Whether the speaker is a person or a body is not known; Thing has a name and says no more.
    String outlet = told ? "Organization" : "Thing";
    Tree author =
        speaker == null ? named(outlet, source.publisher()) : named("Thing", speaker.name());
    if (author != null && speaker != null) {
      author.put("description", speaker.role());
    }
    Tree tree =
        Tree.of("Claim")
            .put("text", claim.text())
            .put("author", author)
            .put("datePublished", published == null ? null : published.toString());
    if (!told) {
      return tree.put("appearance", appearance);
    }
    List<Tree> appearances = new ArrayList<>(List.of(appearance));
    for (String other : Objects.requireNonNullElse(claim.alsoIn(), List.<String>of())) {
      appearances.add(Tree.of("CreativeWork").put("publisher", named("Organization", other)));
    }
    // The desk found it there before it found it elsewhere: the first occurrence known.
    return tree.put("firstAppearance", appearance).put("appearance", appearances, each -> each);
  }

  private static Tree citation(Evidence evidence) {
    return Tree.of("CreativeWork")
        .put("url", evidence.url())
        .put("name", evidence.title())
        .put("publisher", named("Organization", evidence.publisher()));
  }

  private static @Nullable Tree named(String type, @Nullable String name) {
    return name == null || name.isBlank() ? null : Tree.of(type).put("name", name);
  }
}
