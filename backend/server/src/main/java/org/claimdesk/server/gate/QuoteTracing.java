package org.claimdesk.server.gate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimdesk.server.claim.Claim;
import org.claimdesk.server.claim.ClaimRepository;
import org.claimdesk.server.copy.ArchivedCopy;
import org.claimdesk.server.copy.CopyRepository;
import org.claimdesk.server.copy.VerbatimText;
import org.claimdesk.server.evidence.Evidence;
import org.claimdesk.server.lib.Columns;
import org.claimdesk.server.mention.AttributionMention;
import org.claimdesk.server.mention.SourceMention;
import org.claimdesk.server.report.content.ReportClaim;
import org.claimdesk.server.report.content.ReportContent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks for the quoted words of claims in the sources that they may come from. */
@Singleton
class QuoteTracing {

  private final ClaimRepository claims;
  private final CopyRepository copies;
  private final FoundQuotes known;

  QuoteTracing(ClaimRepository claims, CopyRepository copies, FoundQuotes known) {
    this.claims = claims;
    this.copies = copies;
    this.known = known;
  }

  /**
   * The quotes that do not stand in their source word for word, each with the first words that do
   * not. Looked through are the excerpts of a claim's evidence, the archived copies that it rests
   * on, and those articles of the dossier that appeared in an outlet which the claim is quoted
   * from. A claim without evidence is not looked at.
   */
  Map<UUID, String> untraced(Handle handle, ReportContent content) {
    Map<UUID, ReportClaim> quotes =
        content.claims().stream()
            .filter(claim -> claim.kinds().contains("quote") && !claim.evidence().isEmpty())
            .collect(Collectors.toMap(ReportClaim::id, claim -> claim));
    if (quotes.isEmpty()) {
      return Map.of();
    }
    List<Sought> sought =
        claims.findAll(handle, quotes.keySet()).stream()
            .map(
                claim ->
                    new Sought(
                        claim,
                        Objects.requireNonNull(quotes.get(claim.id())).evidence(),
                        new ArrayList<>(QuotedWords.of(claim))))
            .toList();
    sought.forEach(Sought::lookInExcerpts);
    lookInCopies(handle, sought);
    lookInArticles(handle, content.dossier(), sought);
    return sought.stream()
        .filter(Sought::isMissing)
        .collect(Collectors.toMap(each -> each.claim.id(), each -> each.words.getFirst()));
  }

  /** Reads each document once, and none in which all of the words were looked for before. */
  private void lookInCopies(Handle handle, List<Sought> sought) {
    sought.forEach(each -> each.copies().forEach(copy -> each.recall(copy.sha256(), known)));
    Map<String, List<Sought>> unread = new HashMap<>();
    Map<UUID, String> documents = new HashMap<>();
    for (Sought each : sought) {
      for (ArchivedCopy copy : each.copies()) {
        if (each.isUnread(copy.sha256(), known)) {
          unread
              .computeIfAbsent(
                  copy.sha256(),
                  sha256 -> {
                    documents.put(copy.id(), sha256);
                    return new ArrayList<>();
                  })
              .add(each);
        }
      }
    }
    if (documents.isEmpty()) {
      return;
    }
    copies.readTexts(
        handle,
        documents.keySet(),
        (copy, text) -> {
          VerbatimText words = new VerbatimText(text);
          String document = Objects.requireNonNull(documents.get(copy));
          Objects.requireNonNull(unread.get(document))
              .forEach(each -> each.lookIn(words, document, known));
        });
  }

  private static void lookInArticles(Handle handle, UUID dossier, List<Sought> sought) {
    Map<String, List<Sought>> byOutlet = new HashMap<>();
    for (Sought each : sought) {
      if (each.isMissing()) {
        each.outlets()
            .forEach(name -> byOutlet.computeIfAbsent(name, any -> new ArrayList<>()).add(each));
      }
    }
    if (byOutlet.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            """
            SELECT regexp_replace(lower(a.publisher), '^the ', '') AS outlet, a.text FROM dossier_article m JOIN article a ON a.id = m.article
            WHERE m.dossier = :dossier AND regexp_replace(lower(a.publisher), '^the ', '') = ANY (:outlets)
            """)
        .bind("dossier", dossier)
        .bindArray("outlets", String.class, byOutlet.keySet())
        .setFetchSize(1)
        .map((row, context) -> Map.entry(Columns.text(row, "outlet"), Columns.text(row, "text")))
        .forEach(
            article -> {
              VerbatimText words = new VerbatimText(article.getValue());
              byOutlet
                  .getOrDefault(article.getKey(), List.of())
                  .forEach(each -> each.lookIn(words));
            });
  }

  /**
   * A quote and those of its words that are not found yet.
   *
   * @param words mutable: what is found is taken out
   */
  private record Sought(Claim claim, List<Evidence> evidence, List<String> words) {

    boolean isMissing() {
      return !words.isEmpty();
    }

    void lookIn(VerbatimText text) {
      words.removeIf(text::holds);
    }

    /** The same in an archived document, and keeps what was found. */
    void lookIn(VerbatimText text, String sha256, FoundQuotes known) {
      words.removeIf(
          each -> {
            boolean found = text.holds(each);
            known.keep(sha256, each, found);
            return found;
          });
    }

    /** Takes out what is known to stand in a document. */
    void recall(String sha256, FoundQuotes known) {
      words.removeIf(each -> Boolean.TRUE.equals(known.answer(sha256, each)));
    }

    /** Whether some of the words were not looked for in a document. */
    boolean isUnread(String sha256, FoundQuotes known) {
      return words.stream().anyMatch(each -> known.answer(sha256, each) == null);
    }

    /** An excerpt that does not stand in its own copy proves nothing. */
    void lookInExcerpts() {
      evidence.stream()
          .filter(piece -> !Boolean.FALSE.equals(piece.excerptFound()))
          .forEach(piece -> lookIn(new VerbatimText(piece.excerpt())));
    }

    /** The copies that it rests on, but for pictures. */
    List<ArchivedCopy> copies() {
      return evidence.stream()
          .map(Evidence::copy)
          .filter(Objects::nonNull)
          .filter(copy -> copy.characters() != null)
          .toList();
    }

    /**
     * Whom the claim is quoted from, in lower case and without "the": who says it, who reported
     * that.
     */
    Set<String> outlets() {
      return Stream.<@Nullable AttributionMention>iterate(
              claim.attribution(), Objects::nonNull, AttributionMention::within)
          .map(AttributionMention::source)
          .filter(Objects::nonNull)
          .map(SourceMention::name)
          .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^the ", ""))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
