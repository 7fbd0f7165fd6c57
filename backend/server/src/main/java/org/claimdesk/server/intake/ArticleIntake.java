package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.ClaimExtractor;
import org.claimdesk.extraction.Extraction;
import org.claimdesk.extraction.document.Document;
import org.claimdesk.extraction.document.Metadata;
import org.claimdesk.extraction.metadata.Candidates;
import org.claimdesk.extraction.metadata.MetadataCandidate;
import org.claimdesk.extraction.metadata.MetadataField;
import org.claimdesk.extraction.metadata.MetadataSource;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.article.NewArticle;
import org.claimdesk.server.article.Provenance;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.fetch.Barrier;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.format.ReadText;
import org.claimdesk.server.lib.Keys;
import org.claimdesk.server.lib.Sha256;
import org.claimdesk.server.lib.TextCheck;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes an article in: bytes to text, text to claims, all of it into the database or nothing. */
@Singleton
public class ArticleIntake {
  /** In UTF-16 code units. */
  private static final int TEXT_LIMIT = 5_000_000;

  private final Jdbi jdbi;
  private final DocumentReading reading;
  private final ClaimExtractor extractor;
  private final ArticleRepository articles;
  private final ArticleClaims claims;
  private final AuditLog audit;
  private final Events events;

  ArticleIntake(
      Jdbi jdbi,
      DocumentReading reading,
      ClaimExtractor extractor,
      ArticleRepository articles,
      ArticleClaims claims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.reading = reading;
    this.extractor = extractor;
    this.articles = articles;
    this.claims = claims;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Takes a document in, or finds the article that came as the same bytes before.
   *
   * @param given metadata that came beside it; its values win over what the document says
   * @throws Problem 413 when its text is too long, 422 when it has none or is binary
   */
  public TakenArticle take(Actor actor, ReceivedDocument document, ArticleMetadata given) {
    Optional<UUID> known = find(document.bytes());
    if (known.isPresent()) {
      return new TakenArticle(known.get(), false);
    }
    NewArticle article = read(actor, document, given);
    return jdbi.inTransaction(handle -> store(handle, actor, article));
  }

  /** The article that came as the same bytes before. */
  public Optional<UUID> find(byte[] bytes) {
    String sha256 = Sha256.hex(bytes);
    return jdbi.withHandle(handle -> articles.findBySha256(handle, sha256));
  }

  /**
   * Reads a document and finds its claims, without storing anything.
   *
   * @param actor who brings it in
   * @param given metadata that came beside it; its values win over what the document says
   * @throws Problem 413 when its text is too long, 422 when it has none or is binary
   */
  public NewArticle read(Actor actor, ReceivedDocument document, ArticleMetadata given) {
    ReadText read =
        reading.read(document.bytes(), document.format(), document.charset(), document.field());
    return understand(actor, Keys.next(), document, Sha256.hex(document.bytes()), read, given);
  }

  /**
   * Finds what a document that was read says, and its claims.
   *
   * @throws Problem 413 when its text is too long, 422 when it has none
   */
  NewArticle understand(
      Actor actor,
      UUID id,
      ReceivedDocument document,
      String sha256,
      ReadText read,
      ArticleMetadata given) {
    checkText(document.field(), read.text());
    Extraction extraction =
        extractor.extract(
            read.text(), read.type(), read.metadata().overriddenBy(given.forExtraction()));
    checkText(document.field(), extraction.document().text());
    if (document.fetched() != null) {
      Barrier.refuse(document.fetched(), extraction.document().text());
    }
    ArticleMetadata metadata =
        MetadataFields.merge(given, extraction.document().metadata(), read.url());
    return new NewArticle(
        id,
        metadata,
        Provenance.ofIntake(
            given, metadata, actor.name(), said(document, read, extraction.document())),
        document.format().mediaType(),
        read.encoding(),
        document.fileName(),
        document.bytes(),
        sha256,
        extraction,
        read.pages(),
        document.fetched());
  }

  /** All that a document says of itself: in its head or properties, and in its text. */
  private static List<MetadataCandidate> said(
      ReceivedDocument received, ReadText read, Document document) {
    Candidates said = new Candidates();
    boolean properties =
        received.format() == DocumentFormat.PDF || received.format() == DocumentFormat.DOCX;
    MetadataSource head = properties ? MetadataSource.FILE : MetadataSource.HEADER;
    Metadata metadata = read.metadata();
    said.offer(MetadataField.TITLE, metadata.title(), head);
    said.offer(metadata.authors(), head);
    said.offer(metadata.published(), head);
    said.offerAll(document.candidates());
    return said.list().stream().filter(each -> TextCheck.isStorable(each.value())).toList();
  }

  /** Stores an article that was read, or finds the one that came as the same bytes meanwhile. */
  public TakenArticle store(Handle handle, Actor actor, NewArticle article) {
    Mentions mentions = Mentions.of(article.extraction());
    Optional<UUID> extraction = articles.insert(handle, article, mentions, actor);
    if (extraction.isEmpty()) {
      // The same bytes came in twice at once, and the other request was first.
      return new TakenArticle(articles.findBySha256(handle, article.sha256()).orElseThrow(), false);
    }
    claims.store(handle, article, extraction.get(), mentions);
    events.publish(handle, "article.created", "article", article.id());
    audit.append(handle, actor, "article.created", "article", article.id(), article.metadata());
    return new TakenArticle(article.id(), true);
  }

  private static void checkText(String field, String text) {
    if (text.isBlank()) {
      throw Problem.unprocessable(
          field, "The article holds no text. Send one with at least a sentence.");
    }
    if (text.length() > TEXT_LIMIT) {
      throw Problem.tooLarge(text.length(), TEXT_LIMIT);
    }
    TextCheck.refuseUnstorable(field, text);
  }
}
