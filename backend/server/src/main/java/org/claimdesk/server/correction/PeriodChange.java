package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.claimdesk.extraction.time.TimeExpression;
import org.claimdesk.extraction.time.TimeFinder;
import org.claimdesk.server.lib.Field;
import org.claimdesk.server.mention.TimeMention;
import org.claimdesk.server.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The days that a time expression stands for, in words or as two days.
 *
 * @param written as people write it, such as "the first 10 months of 2021"; relative to the
 *     article's day of publication
 * @param from the first day inside; none for a period without a beginning
 * @param to the first day outside, later than {@code from}; none for a period without an end
 */
@Serdeable
public record PeriodChange(
    @Nullable String written,
    @Schema(type = "string", format = "date", nullable = true) @Nullable String from,
    @Schema(type = "string", format = "date", nullable = true) @Nullable String to) {

  /**
   * The period that is right.
   *
   * @param now the expression that it is the meaning of
   * @param published the article's day of publication
   * @param publisher the article's outlet, by which 03/04/2021 is read
   * @throws Problem 422 naming what cannot be read, or that the period ends before it begins
   */
  public TimeMention read(
      TimeMention now, @Nullable LocalDate published, @Nullable String publisher) {
    String words = Field.optional("written", written, 200);
    LocalDate first = Field.day("from", from);
    LocalDate end = Field.day("to", to);
    if (words != null) {
      if (first != null || end != null) {
        throw Problem.unprocessable(
            "written", "written and a day are given; send either, they might differ.");
      }
      return read(words, now, published, publisher);
    }
    if (first == null && end == null) {
      throw Problem.unprocessable(
          "from", "from and to are missing; give at least one of them, or the period in words.");
    }
    if (first != null && end != null && !first.isBefore(end)) {
      throw Problem.unprocessable(
          "to",
          "to is %s and from is %s; to is the first day outside, at least %s."
              .formatted(end, first, first.plusDays(1)));
    }
    boolean day = first != null && first.plusDays(1).equals(end);
    return at(now, day ? "date" : "interval", first, end, timex(first, end), null);
  }

  private static TimeMention read(
      String words, TimeMention now, @Nullable LocalDate published, @Nullable String publisher) {
    List<TimeExpression> found =
        new TimeFinder()
            .find(new Runs(words), List.of(new Sentence(0, words.length())), published, publisher);
    // "in 2021" and "since May": the words around belong to it, but nothing else may be said.
    TimeExpression time =
        found.size() == 1 && 2 * found.getFirst().length() >= words.length()
            ? found.getFirst()
            : null;
    if (time == null || (time.from() == null && time.to() == null)) {
      throw Problem.unprocessable(
          "written",
          "\"%s\" is no single period%s; write one, such as 2021, May 2021, the first 10 months of 2021, or give its first and last day."
              .formatted(
                  words,
                  time != null && published == null
                      ? " without the article's day of publication, which is not known"
                      : ""));
    }
    return at(now, time.kind().code(), time.from(), time.to(), time.timex(), time.anchor());
  }

  private static @Nullable String timex(@Nullable LocalDate first, @Nullable LocalDate end) {
    return first == null || end == null
        ? null
        : first.plusDays(1).equals(end) ? first.toString() : first + "/" + end.minusDays(1);
  }

  private static TimeMention at(
      TimeMention place,
      String kind,
      @Nullable LocalDate first,
      @Nullable LocalDate end,
      @Nullable String timex,
      @Nullable LocalDate anchor) {
    return new TimeMention(
        place.start(), place.end(), place.text(), kind, first, end, null, timex, anchor);
  }
}
