package org.claimdesk.server.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.server.account.Person;
import org.claimdesk.server.mention.Mentions;
import org.claimdesk.server.mention.QuantityMention;
import org.claimdesk.server.mention.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is read to say: its figures, its periods and its speaker, right where a person
 * corrected them and else as the extractor read them.
 *
 * @param corrections null where nothing is corrected
 */
public record Readings(
    List<QuantityMention> figures,
    List<TimeMention> periods,
    @Nullable String speaker,
    @Nullable Corrections corrections) {

  /** Copies the lists. */
  public Readings {
    figures = List.copyOf(figures);
    periods = List.copyOf(periods);
  }

  /** The figures as the extractor read them. */
  public List<QuantityMention> figuresRead() {
    return figures.stream().map(this::read).toList();
  }

  /** The periods as the extractor read them. */
  public List<TimeMention> periodsRead() {
    return periods.stream().map(this::read).toList();
  }

  /** The speaker as the extractor read it; null for the article itself. */
  public @Nullable String speakerRead() {
    SpeakerCorrection corrected = all().speaker();
    return corrected == null ? speaker : corrected.read();
  }

  /** The figures in the words that tell their precision: where one was corrected, in those. */
  public List<QuantityMention> figuresAsMeant() {
    return figures.stream()
        .map(
            figure -> {
              FigureCorrection correction = all().figure(figure);
              return correction == null ? figure : correction.corrected();
            })
        .toList();
  }

  /** The same with another figure in the place of that at {@code index}, or what was read there. */
  public Readings withFigure(int index, QuantityMention meant, Person by, Instant at) {
    QuantityMention read = read(figures.get(index));
    boolean asRead = meant.at(read).saidAs(read.text()).equals(read);
    return put(index, asRead ? null : new FigureCorrection(read, meant, by, at));
  }

  /** The same with other days in the place of those at {@code index}, or what was read there. */
  public Readings withPeriod(int index, TimeMention meant, Person by, Instant at) {
    TimeMention read = read(periods.get(index));
    boolean asRead =
        Objects.equals(read.from(), meant.from()) && Objects.equals(read.to(), meant.to());
    return put(index, asRead ? null : new PeriodCorrection(read, meant, by, at));
  }

  /** The same with another speaker, or the one that was read. */
  public Readings withSpeaker(@Nullable String meant, Person by, Instant at) {
    String read = speakerRead();
    return put(Objects.equals(read, meant) ? null : new SpeakerCorrection(read, meant, by, at));
  }

  /** The same with one of them as the extractor read it. */
  public Readings restored(ReadingPlace place) {
    return switch (place.kind()) {
      case FIGURE -> put(place.index(), (FigureCorrection) null);
      case PERIOD -> put(place.index(), (PeriodCorrection) null);
      case SPEAKER -> put(null);
    };
  }

  /**
   * The same with everything as it is in {@code other}, which is of the same text, that both have.
   *
   * @param alsoRestored whether what is not corrected there is not corrected here either
   */
  public Readings as(Readings other, boolean alsoRestored) {
    Readings same = this;
    for (int i = 0; i < figures.size(); i++) {
      QuantityMention figure = figures.get(i);
      FigureCorrection there = other.all().figure(figure);
      if (there != null || (alsoRestored && has(other.figures, figure))) {
        same = same.put(i, there);
      }
    }
    for (int i = 0; i < periods.size(); i++) {
      TimeMention period = periods.get(i);
      PeriodCorrection there = other.all().period(period);
      if (there != null || (alsoRestored && has(other.periods, period))) {
        same = same.put(i, there);
      }
    }
    // A correction of who was read stands as long as that one is read.
    SpeakerCorrection there = other.all().speaker();
    boolean sameRead = Objects.equals(speakerRead(), other.speakerRead());
    return sameRead && (there != null || alsoRestored) ? same.put(there) : same;
  }

  /**
   * The same with what stands in the same words as one reading of {@code other}, which may be of
   * another print of the article, read as it is there; nothing where no words are the same.
   */
  public Readings like(Readings other, ReadingPlace place) {
    return switch (place.kind()) {
      case FIGURE -> {
        int own = sameWords(figures, other.figures, place.index(), QuantityMention::text);
        FigureCorrection there = other.all().figure(other.figures.get(place.index()));
        yield own < 0 ? this : put(own, there);
      }
      case PERIOD -> {
        int own = sameWords(periods, other.periods, place.index(), TimeMention::text);
        PeriodCorrection there = other.all().period(other.periods.get(place.index()));
        yield own < 0 ? this : put(own, there);
      }
      case SPEAKER ->
          Objects.equals(speakerRead(), other.speakerRead()) ? put(other.all().speaker()) : this;
    };
  }

  /** As {@link #like(Readings, ReadingPlace)}, for all that is corrected in {@code other}. */
  public Readings like(Readings other) {
    Readings same = this;
    for (ReadingPlace place : other.corrected().toList()) {
      same = same.like(other, place);
    }
    return same;
  }

  /** Each correction in words: before it what was read, after it what is right. */
  public List<ReadingChange> changes(ReadingWords words) {
    Readings read = new Readings(figuresRead(), periodsRead(), speakerRead(), null);
    return corrected().map(place -> ReadingChange.of(read, this, place, words)).toList();
  }

  /** What is corrected: figures, then periods, then the speaker. */
  private Stream<ReadingPlace> corrected() {
    return Stream.of(
            IntStream.range(0, figures.size())
                .mapToObj(i -> new ReadingPlace(ReadingKind.FIGURE, i)),
            IntStream.range(0, periods.size())
                .mapToObj(i -> new ReadingPlace(ReadingKind.PERIOD, i)),
            Stream.of(ReadingPlace.SPEAKER))
        .flatMap(each -> each)
        .filter(this::isCorrected);
  }

  /**
   * The same with its time expressions resolved as in {@code mentions}, but for those corrected.
   */
  public Readings resolved(Mentions mentions) {
    List<TimeMention> read = mentions.resolve(periodsRead());
    Readings uncorrected =
        new Readings(
            figures,
            read,
            speaker,
            new Corrections(all().figures(), List.of(), all().speaker()).orNull());
    return uncorrected.as(this, false);
  }

  /** Whether all of it is the same and as precise, whoever found it so. */
  public boolean saysTheSame(Readings other) {
    return figuresAsMeant().equals(other.figuresAsMeant())
        && periods.equals(other.periods)
        && Objects.equals(speaker, other.speaker);
  }

  /** Whether a person corrected this one. */
  public boolean isCorrected(ReadingPlace place) {
    return switch (place.kind()) {
      case FIGURE -> all().figure(figures.get(place.index())) != null;
      case PERIOD -> all().period(periods.get(place.index())) != null;
      case SPEAKER -> all().speaker() != null;
    };
  }

  /** What the text holds that a correction is about, whether it is still found there or not. */
  public Stream<QuantityMention> figuresCorrected() {
    return all().figures().stream().map(FigureCorrection::read);
  }

  /** As {@link #figuresCorrected}, for periods. */
  public Stream<TimeMention> periodsCorrected() {
    return all().periods().stream().map(PeriodCorrection::read);
  }

  private Corrections all() {
    return corrections == null ? Corrections.NONE : corrections;
  }

  private QuantityMention read(QuantityMention figure) {
    FigureCorrection correction = all().figure(figure);
    return correction == null ? figure : correction.read();
  }

  private TimeMention read(TimeMention period) {
    PeriodCorrection correction = all().period(period);
    return correction == null ? period : correction.read();
  }

  /** Puts a correction in the place of another, or of none; what was read here stays what it is. */
  private Readings put(int index, @Nullable FigureCorrection correction) {
    QuantityMention read = read(figures.get(index));
    List<QuantityMention> now = new ArrayList<>(figures);
    List<FigureCorrection> kept = new ArrayList<>(all().figures());
    kept.removeIf(each -> each.read().start() == read.start());
    if (correction == null) {
      now.set(index, read);
    } else {
      QuantityMention meant = correction.corrected().at(read);
      now.set(index, meant.saidAs(read.text()));
      kept.add(new FigureCorrection(read, meant, correction.by(), correction.at()));
      kept.sort(Comparator.comparingInt(each -> each.read().start()));
    }
    return new Readings(
        now, periods, speaker, new Corrections(kept, all().periods(), all().speaker()).orNull());
  }

  private Readings put(int index, @Nullable PeriodCorrection correction) {
    TimeMention read = read(periods.get(index));
    List<TimeMention> now = new ArrayList<>(periods);
    List<PeriodCorrection> kept = new ArrayList<>(all().periods());
    kept.removeIf(each -> each.read().start() == read.start());
    if (correction == null) {
      now.set(index, read);
    } else {
      TimeMention meant = correction.corrected().meantBy(read);
      now.set(index, meant);
      kept.add(new PeriodCorrection(read, meant, correction.by(), correction.at()));
      kept.sort(Comparator.comparingInt(each -> each.read().start()));
    }
    return new Readings(
        figures, now, speaker, new Corrections(all().figures(), kept, all().speaker()).orNull());
  }

  private Readings put(@Nullable SpeakerCorrection correction) {
    String read = speakerRead();
    return new Readings(
        figures,
        periods,
        correction == null ? read : correction.corrected(),
        new Corrections(
                all().figures(),
                all().periods(),
                correction == null
                    ? null
                    : new SpeakerCorrection(
                        read, correction.corrected(), correction.by(), correction.at()))
            .orNull());
  }

  private static boolean has(List<? extends Span> spans, Span span) {
    return spans.stream().anyMatch(at -> at.start() == span.start() && at.end() == span.end());
  }

  /**
   * The index of what stands in the same words as {@code others.get(index)}, the second where that
   * is the second; -1 where there is none.
   */
  private static <T> int sameWords(
      List<T> own, List<T> others, int index, Function<T, String> words) {
    String wanted = words.apply(others.get(index));
    long before =
        others.subList(0, index).stream().filter(each -> words.apply(each).equals(wanted)).count();
    return IntStream.range(0, own.size())
        .filter(i -> words.apply(own.get(i)).equals(wanted))
        .skip(before)
        .findFirst()
        .orElse(-1);
  }
}
