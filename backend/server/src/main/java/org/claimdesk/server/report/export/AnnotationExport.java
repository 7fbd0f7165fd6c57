package org.claimdesk.server.report.export;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.List;
import org.claimdesk.server.report.content.CanonicalJson;
import org.claimdesk.server.report.content.Edition;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.claimdesk.server.report.content.ReportSource;
import org.claimdesk.server.report.content.TextSelector;
import org.claimdesk.server.review.Verdict;

/**
 * The claims as a collection of W3C Web Annotations, each on its article: by its words with those
 * around them, and by its place in the frozen text, in code points as the model demands. An article
 * without an address is named by the hash of its bytes.
 */
final class AnnotationExport {

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private static final String ITEMS = "\"items\":[";

  private AnnotationExport() {}

  static void write(FrozenReport report, Appendable out) throws IOException {
    ReportContent content = report.content();
    Edition edition = content.edition();
    String id = edition == null ? "urn:uuid:" + content.dossier() : "urn:uuid:" + edition.id();
    String collection = CanonicalJson.text(collection(id, content));
    // Before it stand addresses alone, which hold no such thing.
    int items = collection.indexOf(ITEMS) + ITEMS.length();
    out.append(collection, 0, items);
    String separator = "";
    for (ReportClaim claim : content.claims()) {
      out.append(separator).append(CanonicalJson.text(annotation(claim, id, content).node()));
      separator = ",";
    }
    out.append(collection, items, collection.length());
  }

  /** The collection without its annotations. */
  private static JsonNode collection(String id, ReportContent content) {
    Tree page =
        new Tree()
            .put("id", id + "#page-1")
            .put("type", "AnnotationPage")
            .put("startIndex", 0)
            .put("items", JsonNode.createArrayNode(List.of()));
    return new Tree()
        .put("@context", CONTEXT)
        .put("id", id)
        .put("type", "AnnotationCollection")
        .put("label", content.title())
        .put("total", content.claims().size())
        .put("first", page)
        .node();
  }

  private static Tree annotation(ReportClaim claim, String report, ReportContent content) {
    Edition edition = content.edition();
    Tree tree =
        new Tree()
            .put("@context", CONTEXT)
            .put("id", report + "#claim-" + claim.number())
            .put("type", "Annotation")
            .put("motivation", "assessing")
            .put("target", target(claim, content.source(claim.source())));
    if (edition != null) {
      tree.put("generated", edition.published().toString());
    }
    Verdict verdict = claim.verdict();
    if (verdict == null) {
      return tree.put("body", body("tagging", Wording.of(content).undecided(claim.status())));
    }
    return tree.put("created", verdict.decided().toString())
        .put(
            "creator",
            verdict.decidedBy(),
            person ->
                new Tree()
                    .put("id", "urn:uuid:" + person.id())
                    .put("type", "Person")
                    .put("name", person.name()))
        .put(
            "body",
            List.of(
                body("tagging", content.rating(verdict.rating()).label()),
                body("assessing", verdict.conclusion())),
            body -> body);
  }

  private static Tree body(String purpose, String text) {
    return new Tree()
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("format", "text/plain")
        .put("value", text);
  }

  private static Tree target(ReportClaim claim, ReportSource source) {
    String url = source.url();
    TextSelector selector = claim.selector();
    Tree quote =
        new Tree()
            .put("type", "TextQuoteSelector")
            .put("exact", claim.text())
            .put("prefix", selector.prefix())
            .put("suffix", selector.suffix());
    Tree position =
        new Tree()
            .put("type", "TextPositionSelector")
            .put("start", selector.start())
            .put("end", selector.end());
    Tree state =
        new Tree().put("type", "TimeState").put("sourceDate", source.received().toString());
    return new Tree()
        .put("type", "SpecificResource")
        .put("source", url == null ? "urn:sha256:" + source.sha256() : url)
        .put("selector", JsonNode.createArrayNode(List.of(quote.node(), position.node())))
        .put("state", state);
  }
}
