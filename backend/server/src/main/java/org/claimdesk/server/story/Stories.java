package org.claimdesk.server.story;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.likeness.Sketch;
import org.claimdesk.server.lib.Keys;
import org.jdbi.v3.core.Handle;

/**
 * Gathers near copies into stories. An article joins the story of the article that it is most like;
 * one that is like articles of two stories makes them one.
 */
@Singleton
public class Stories {
  private final StoryRepository stories;

  Stories(StoryRepository stories) {
    this.stories = stories;
  }

  /**
   * Waits for whoever gathers articles. Who will {@link #place} an article that is stored already
   * calls this before it locks the article's row, as who stores one does: one order for all.
   */
  public void enter(Handle handle) {
    stories.enter(handle);
  }

  /**
   * Finds the story of an article that is new or has another text, in the transaction that stores
   * it, and remembers the article for those that follow.
   *
   * @param sentences the sentences of its own text
   * @return the articles there are that it is a near copy of, the most alike first; at most {@value
   *     StoryRepository#MAX_CANDIDATES}
   */
  public List<UUID> place(
      Handle handle, UUID article, String text, List<? extends Span> sentences) {
    Sketch sketch = Sketch.of(text, sentences);
    stories.leave(handle, article);
    if (sketch.bands().length == 0) {
      return List.of();
    }
    stories.enter(handle);
    List<StoryRepository.NearCopy> copies = stories.nearCopies(handle, sketch);
    stories.insertSketch(handle, article, sketch);
    if (copies.isEmpty()) {
      return List.of();
    }
    List<UUID> joined =
        copies.stream()
            .map(StoryRepository.NearCopy::story)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Optional<UUID> best = joined.stream().findFirst();
    UUID story = best.orElseGet(Keys::next);
    stories.merge(handle, joined, story);
    List<UUID> articles = copies.stream().map(StoryRepository.NearCopy::article).toList();
    stories.join(handle, articles, story);
    stories.join(handle, List.of(article), story);
    return articles;
  }

  /**
   * The articles that one which came in earlier is a near copy of by now, the most alike first; at
   * most {@value StoryRepository#MAX_CANDIDATES}. Nothing is gathered anew.
   */
  public List<UUID> nearCopies(Handle handle, UUID article) {
    StoryRepository.ComparedText kept = stories.text(handle, article);
    Sketch sketch = Sketch.of(kept.text(), kept.sentences());
    return stories.nearCopies(handle, sketch).stream()
        .map(StoryRepository.NearCopy::article)
        .filter(copy -> !copy.equals(article))
        .toList();
  }
}
