package org.claimdesk.server.intake;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimdesk.server.account.Actor;
import org.claimdesk.server.article.ArticleMetadata;
import org.claimdesk.server.format.DocumentFormat;

/** Invented articles, to try the desk with. They come in as any other. */
@Singleton
class SampleArticles {
  private static final String FOLDER = "/samples/";
  private static final ArticleMetadata NOTHING =
      new ArticleMetadata(null, null, List.of(), null, null);

  private final ArticleIntake intake;

  SampleArticles(ArticleIntake intake) {
    this.intake = intake;
  }

  /** Takes them in, and returns their keys; those that are in already stay as they are. */
  List<UUID> take(Actor actor) {
    List<UUID> ids = new ArrayList<>();
    for (String name : new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList()) {
      ReceivedDocument document =
          new ReceivedDocument(read(name), DocumentFormat.PLAIN_TEXT, "UTF-8", name, "file", null);
      ids.add(intake.take(actor, document, NOTHING).id());
    }
    return ids;
  }

  private static byte[] read(String name) {
    try (InputStream stream = SampleArticles.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the program");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
