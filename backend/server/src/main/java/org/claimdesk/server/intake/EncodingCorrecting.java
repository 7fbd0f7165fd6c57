package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimdesk.extraction.document.DocumentReader;
import org.claimdesk.extraction.document.MediaType;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.Article;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.article.ArticleOriginal;
import org.claimdesk.server.article.ArticleRepository;
import org.claimdesk.server.article.ArticleRereading;
import org.claimdesk.server.article.NewArticle;
import org.claimdesk.server.audit.AuditLog;
import org.claimdesk.server.event.Events;
import org.claimdesk.server.format.DocumentFormat;
import org.claimdesk.server.format.DocumentReading;
import org.claimdesk.server.format.KnownEncoding;
import org.claimdesk.server.format.ReadText;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of an article that is in again, in the encoding that a person chooses. */
@Singleton
class EncodingCorrecting {
  private static final String FIELD = "charset";

  private final Jdbi jdbi;
  private final DocumentReading reading;
  private final ArticleIntake intake;
  private final ArticleRepository articles;
  private final ArticleRereading rereading;
  private final ArticleClaims claims;
  private final AuditLog audit;
  private final Events events;

  EncodingCorrecting(
      Jdbi jdbi,
      DocumentReading reading,
      ArticleIntake intake,
      ArticleRepository articles,
      ArticleRereading rereading,
      ArticleClaims claims,
      AuditLog audit,
      Events events) {
    this.jdbi = jdbi;
    this.reading = reading;
    this.intake = intake;
    this.articles = articles;
    this.rereading = rereading;
    this.claims = claims;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The encodings that an article may be read in: those that its letters suggest, the likeliest
   * first, then all others.
   *
   * @throws Problem 404 without the article, 422 where it is no text by itself
   */
  List<EncodingChoice> choices(UUID id) {
    ArticleOriginal original = original(id);
    Map<Charset, Double> likely = reading.encodings(original.bytes(), format(original));
    List<EncodingChoice> choices = new ArrayList<>();
    for (KnownEncoding known : KnownEncoding.ALL) {
      String name = known.charset().name();
      choices.add(
          new EncodingChoice(
              name, known.label(), likely.get(known.charset()), name.equals(original.charset())));
    }
    choices.sort(
        Comparator.comparing(
            (EncodingChoice choice) -> choice.confidence() == null ? 0 : -choice.confidence()));
    return choices;
  }

  /**
   * What an article says in an encoding.
   *
   * @throws Problem 404 without the article, 422 where it cannot be read so
   */
  EncodingPreview preview(UUID id, String charset) {
    KnownEncoding encoding = known(charset);
    ReadText read = read(original(id), encoding);
    String text =
        read.type() == MediaType.HTML
            ? DocumentReader.read(read.text(), read.type()).text()
            : read.text();
    return new EncodingPreview(charset, encoding.label(), EncodingPreview.excerpts(text));
  }

  /**
   * Reads an article anew. Its metadata is what people gave and what the new text says; its claims
   * are those of the new text.
   *
   * @throws Problem 404 without the article, 409 when people have worked on its claims, 412 when
   *     {@code version} is not its version any more, 422 where it cannot be read so
   */
  Article correct(Actor actor, UUID id, int version, @Nullable String charset) {
    KnownEncoding encoding = known(charset);
    Article before = jdbi.withHandle(handle -> articles.require(handle, id));
    ArticleOriginal original = original(id);
    ReadText read = read(original, encoding);
    ArticleMetadata given = before.provenance().given(before.metadata());
    NewArticle after =
        intake.understand(
            actor, id, document(original, original.bytes()), before.sha256(), read, given);
    return jdbi.inTransaction(
        handle -> {
          claims.enter(handle);
          return replace(handle, actor, articles.lockVersion(handle, id, version), after);
        });
  }

  private Article replace(Handle handle, Actor actor, Article before, NewArticle read) {
    int worked = rereading.claimsWorkedOn(handle, before.id()).size();
    if (worked > 0) {
      throw Problem.conflict(
              "claims-worked-on",
              "People have worked on %d of this article's claims, which point into its text as it is. Take it in as a new article in the other encoding."
                  .formatted(worked),
              null)
          .with("claims", worked);
    }
    NewArticle after = read.withProvenance(before.provenance().reread(read.provenance()));
    Mentions mentions = Mentions.of(after.extraction());
    UUID extraction = rereading.replace(handle, after, mentions);
    claims.store(handle, after, extraction, mentions);
    tell(handle, actor, before, after.encoding().charset(), null);
    return articles.require(handle, after.id());
  }

  /**
   * Takes the text that an article has in another encoding in as an article of its own, beside the
   * first; its bytes are the text in UTF-8.
   *
   * @throws Problem 404 without the article, 422 where it cannot be read so
   */
  TakenArticle takeAnew(Actor actor, UUID id, @Nullable String charset) {
    KnownEncoding encoding = known(charset);
    Article before = jdbi.withHandle(handle -> articles.require(handle, id));
    ArticleOriginal original = original(id);
    String text = decoded(original, encoding);
    TakenArticle taken =
        intake.take(
            actor,
            document(original, text.getBytes(StandardCharsets.UTF_8)),
            before.provenance().given(before.metadata()));
    jdbi.useTransaction(
        handle -> tell(handle, actor, before, encoding.charset().name(), taken.id()));
    return taken;
  }

  private void tell(
      Handle handle, Actor actor, Article before, String charset, @Nullable UUID article) {
    events.publish(handle, "article.reread", "article", before.id());
    audit.append(
        handle,
        actor,
        "article.reread",
        "article",
        before.id(),
        new CorrectedEncoding(before.encoding().charset(), charset, article));
  }

  private ArticleOriginal original(UUID id) {
    ArticleOriginal original =
        jdbi.withHandle(handle -> articles.original(handle, id))
            .orElseThrow(() -> Problem.notFound("article", id));
    if (!format(original).isText()) {
      throw Problem.unprocessable(
          FIELD,
          "The article came as %s, which says itself how its text is written."
              .formatted(original.mediaType()));
    }
    return original;
  }

  private static DocumentFormat format(ArticleOriginal original) {
    return DocumentFormat.ofMediaType(original.mediaType());
  }

  private static ReceivedDocument document(ArticleOriginal original, byte[] bytes) {
    return new ReceivedDocument(bytes, format(original), "UTF-8", original.fileName(), FIELD, null);
  }

  private ReadText read(ArticleOriginal original, KnownEncoding encoding) {
    return reading.readAs(original.bytes(), format(original), encoding, FIELD);
  }

  private String decoded(ArticleOriginal original, KnownEncoding encoding) {
    // Whatever its form, its signs are to stay.
    return reading.readAs(original.bytes(), DocumentFormat.PLAIN_TEXT, encoding, FIELD).text();
  }

  private static KnownEncoding known(@Nullable String charset) {
    if (charset == null) {
      throw Problem.badRequest(FIELD, "charset is missing; name the encoding.");
    }
    return KnownEncoding.of(charset)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    FIELD,
                    "charset is \"%s\", which is no encoding known here; the article's encodings are listed beside it."
                        .formatted(charset)));
  }
}
