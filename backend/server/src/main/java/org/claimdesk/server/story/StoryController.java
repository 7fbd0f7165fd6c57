package org.claimdesk.server.story;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.claimdesk.extraction.likeness.TextComparison;
import org.claimdesk.server.lib.Page;
import org.claimdesk.server.problem.Problem;
import org.claimdesk.server.story.StoryRepository.ComparedText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where else an article was printed, and how the prints differ. */
@Controller("/api/v1/articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "articles")
class StoryController {
  /** More articles of one story are counted, not listed. */
  private static final int LIMIT = 200;

  private final Jdbi jdbi;
  private final StoryRepository stories;

  StoryController(Jdbi jdbi, StoryRepository stories) {
    this.jdbi = jdbi;
    this.stories = stories;
  }

  /**
   * The other articles of an article's story, the first that came in first; none where it is alone.
   * At most 200 are listed, {@code total} counts all.
   */
  @Get("/{id}/story")
  Page<StoryArticle> story(UUID id) {
    return jdbi.withHandle(
        handle -> {
          List<StoryArticle> others =
              stories
                  .sketch(handle, id)
                  .map(sketch -> stories.story(handle, id, sketch, LIMIT))
                  .orElse(List.of());
          return new Page<>(others, null, stories.others(handle, id));
        });
  }

  /**
   * What another article has of an article's sentences: the same, changed, left out or added, in
   * the order of the other. The first 2,000 sentences of each are compared.
   */
  @Get("/{id}/comparison/{other}")
  Page<TextComparisonRow> comparison(UUID id, UUID other) {
    List<TextComparisonRow> rows = jdbi.withHandle(handle -> compare(handle, id, other));
    return new Page<>(rows, null, rows.size());
  }

  private List<TextComparisonRow> compare(Handle handle, UUID id, UUID other) {
    if (id.equals(other)) {
      throw Problem.unprocessable("other", "other is the same article; name another one.");
    }
    ComparedText here = stories.text(handle, id);
    ComparedText there = stories.text(handle, other);
    return TextComparison.compare(here.text(), here.sentences(), there.text(), there.sentences())
        .stream()
        .map(row -> row(row, here, there))
        .toList();
  }

  private static TextComparisonRow row(
      TextComparison.Row row, ComparedText here, ComparedText there) {
    Integer first = row.first();
    Integer second = row.second();
    boolean same = row.onlyFirst().isEmpty() && row.onlySecond().isEmpty();
    return new TextComparisonRow(
        first == null ? "added" : second == null ? "left_out" : same ? "same" : "changed",
        first == null
            ? null
            : ComparedSentence.of(here.sentences().get(first), here.text(), row.onlyFirst()),
        second == null
            ? null
            : ComparedSentence.of(there.sentences().get(second), there.text(), row.onlySecond()));
  }
}
