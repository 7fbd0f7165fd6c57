package org.claimdesk.server.correction;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a correction changed, as the trail keeps it.
 *
 * @param text the article's words that are read so; null for the speaker
 * @param before what they said before, in words
 * @param after what they say now
 */
@Serdeable
public record ReadingChange(
    ReadingKind reading, @Nullable String text, String before, String after) {

  /** The change of one reading from one state of a claim to another, as the trail tells it. */
  public static ReadingChange of(Readings before, Readings after, ReadingPlace place) {
    return of(before, after, place, ReadingWords.ENGLISH);
  }

  /** The same in the words of a language. */
  static ReadingChange of(Readings before, Readings after, ReadingPlace place, ReadingWords words) {
    String text =
        switch (place.kind()) {
          case FIGURE -> before.figures().get(place.index()).text();
          case PERIOD -> before.periods().get(place.index()).text();
          case SPEAKER -> null;
        };
    return new ReadingChange(place.kind(), text, words.of(before, place), words.of(after, place));
  }
}
