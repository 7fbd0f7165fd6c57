package org.claimdesk.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimdesk.extraction.sentence.Sentence;
import org.claimdesk.extraction.text.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of a text and puts them on the calendar. Stateless and thread-safe;
 * takes time linear in the text's length.
 */
public final class TimeFinder {

  /** Makes a finder; one serves any number of texts and threads. */
  public TimeFinder() {}

  /** A mention before it is resolved, by the indices of its tokens. */
  private record Mention(int first, int next, Meaning meaning) {}

  /**
   * The time expressions of the text, in text order, none overlapping another.
   *
   * @param sentences the text's sentences in text order; tense is read inside one
   * @param published the day that relative expressions count from; without it they keep no bounds,
   *     unless the text itself tells the day that they refer to
   * @param publisher the outlet's name or web address, by which 03/04/2021 is read where the text
   *     does not tell whether it is in March or in April; null where unknown
   */
  public List<TimeExpression> find(
      Runs runs,
      List<Sentence> sentences,
      @Nullable LocalDate published,
      @Nullable String publisher) {
    String text = runs.text();
    Tokens tokens = new Tokens(runs);
    FigureOrder order = new FigureOrder(published, publisher);
    List<Mention> mentions = mentions(new TimeGrammar(tokens, order), tokens);
    List<Meaning> meanings = mentions.stream().map(Mention::meaning).toList();
    tell(order, meanings);
    TimeResolver resolver = new TimeResolver(published, order, firstDate(meanings));
    List<TimeExpression> found = new ArrayList<>(mentions.size());
    int sentence = 0;
    for (Mention mention : mentions) {
      int start = tokens.start(mention.first());
      int end = tokens.end(mention.next() - 1);
      while (sentence < sentences.size() && sentences.get(sentence).end() <= start) {
        sentence++;
      }
      boolean inside = sentence < sentences.size() && sentences.get(sentence).start() <= start;
      int from = inside ? tokens.at(sentences.get(sentence).start()) : mention.first();
      int to = inside ? tokens.at(sentences.get(sentence).end()) : mention.next();
      Tense tense = Tense.around(tokens, from, to, mention.first(), mention.next());
      Resolution resolution = resolver.resolve(mention.meaning(), tense, sentence);
      Period period = resolution.period();
      if (mention.meaning() instanceof Meaning.InLength && resolution.kind() == TimeKind.DURATION) {
        start = tokens.start(mention.first() + 1);
      }
      found.add(
          new TimeExpression(
              start,
              end,
              text.substring(start, end),
              resolution.kind(),
              period == null ? null : period.from(),
              period == null ? null : period.to(),
              resolution.duration(),
              resolution.timex(),
              resolution.anchor()));
    }
    return found;
  }

  private static List<Mention> mentions(TimeGrammar grammar, Tokens tokens) {
    List<Mention> mentions = new ArrayList<>();
    int i = 0;
    int free = 0;
    while (i < tokens.size()) {
      Parsed parsed = grammar.mention(i);
      if (parsed == null) {
        i++;
        continue;
      }
      boolean hedge =
          parsed.meaning() instanceof Meaning.Lasting && i > free && tokens.is(i - 1, Role.HEDGE);
      mentions.add(new Mention(hedge ? i - 1 : i, parsed.next(), parsed.meaning()));
      i = parsed.next();
      free = i;
    }
    return mentions;
  }

  /** Keeps the days told in full, which dates in figures may repeat. */
  private static void tell(FigureOrder order, List<Meaning> meanings) {
    for (Meaning meaning : meanings) {
      Period period = meaning instanceof Meaning.Absolute absolute ? absolute.period() : null;
      if (period != null && period.unit() == Unit.DAY && period.from() != null) {
        order.tell(period.from());
      }
    }
  }

  /** The first day told in full, or else the first month. */
  private static @Nullable LocalDate firstDate(List<Meaning> meanings) {
    LocalDate month = null;
    for (Meaning meaning : meanings) {
      Period period = meaning instanceof Meaning.Absolute absolute ? absolute.period() : null;
      if (period != null && period.unit() == Unit.DAY) {
        return period.from();
      }
      if (period != null && period.unit() == Unit.MONTH && month == null) {
        month = period.from();
      }
    }
    return month;
  }
}
