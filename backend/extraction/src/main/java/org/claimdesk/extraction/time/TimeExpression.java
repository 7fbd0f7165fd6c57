package org.claimdesk.extraction.time;

import java.time.LocalDate;
import org.claimdesk.extraction.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression and the days it stands for. An expression that nothing anchors keeps null
 * bounds, never a guess from today's date.
 *
 * @param from the first day inside, or null when open or unresolved
 * @param to the first day outside, or null when open or unresolved
 * @param duration the length in ISO 8601 ({@code PT1H30M}) for a duration
 * @param timex the TIMEX3 value, such as {@code 2021-12-09} or {@code 2021-01/2021-10}
 * @param anchor the day that a relative expression was resolved against
 */
public record TimeExpression(
    int start,
    int end,
    String text,
    TimeKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String duration,
    @Nullable String timex,
    @Nullable LocalDate anchor)
    implements Span {}
