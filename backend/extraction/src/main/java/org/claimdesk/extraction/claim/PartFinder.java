package org.claimdesk.extraction.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.clause.Clause;
import org.claimdesk.extraction.clause.ClauseFinder;
import org.claimdesk.extraction.clause.Clauses;
import org.claimdesk.extraction.clause.Link;
import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.extraction.quote.Attribution;
import org.claimdesk.extraction.quote.cue.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a statement into its separately checkable parts: each figure with its clause and period, and
 * each further clause that says that something happened.
 */
final class PartFinder {

  /** What is said so is no fact, unless it has a figure or a date. */
  private static final Set<String> NO_FACT =
      Set.of("belief", "wish or hope", "obligation", "evaluation", "question");

  private final Statement statement;
  private final Words words;
  private final List<Placed> placed = new ArrayList<>();
  private final List<ClaimPart> parts = new ArrayList<>();

  /**
   * A clause with where it stands.
   *
   * @param family clauses of one number share a period that is told of all; 0 for the statement's
   *     own clauses
   * @param frame whether it says who says so ("the ministry said"), which is not what is said
   */
  record Placed(Clause clause, Clauses around, int family, boolean frame) {}

  /** A stretch of the statement that is what its attribution says. */
  private record Said(Span span, Clauses clauses) {

    boolean isVerbal() {
      return clauses.all().stream().anyMatch(Clause::verbal);
    }
  }

  private PartFinder(Statement statement, Words words) {
    this.statement = statement;
    this.words = words;
  }

  /** Cuts {@code statement}, whose words are {@code words}. */
  static PartFinder of(Statement statement, Words words) {
    PartFinder finder = new PartFinder(statement, words);
    finder.place();
    finder.find();
    return finder;
  }

  /**
   * The parts in text order; none where the statement makes one assertion without a figure, which
   * is the claim itself.
   */
  List<ClaimPart> parts() {
    return parts;
  }

  /** Whether the statement itself asserts anything beside what it attributes to its source. */
  boolean saysMore() {
    Attribution attribution = statement.attributed();
    return attribution != null
        && placed.stream().anyMatch(one -> isBeside(one.clause(), attribution) && isFact(one));
  }

  private static boolean isBeside(Clause clause, Attribution attribution) {
    return (clause.link() == Link.MAIN || clause.link() == Link.COORDINATE)
        && (attribution.cue() == null || !clause.covers(attribution.cue()))
        && attribution.content().stream().noneMatch(clause::overlaps);
  }

  /**
   * Finds the clauses of what is said and of what says who says so, each by themselves. Where
   * saying it is what is to be checked, or no clause is said ("praised the crews"), the two belong
   * together.
   */
  private void place() {
    Attribution attribution = statement.attributed();
    List<Said> said =
        attribution != null && CheckTarget.isVouchedFor(statement) ? said(attribution) : List.of();
    if (attribution == null || said.stream().noneMatch(Said::isVerbal)) {
      place(clauses(statement.sentence()), null);
      return;
    }
    int at = statement.sentence().start();
    for (Said stretch : said) {
      place(clauses(Span.of(at, stretch.span().start())), attribution.cue());
      place(stretch.clauses(), null);
      at = stretch.span().end();
    }
    place(clauses(Span.of(at, statement.sentence().end())), attribution.cue());
  }

  private List<Said> said(Attribution attribution) {
    List<Said> stretches = new ArrayList<>();
    int at = statement.sentence().start();
    for (Span content : attribution.content()) {
      int start = Math.max(at, content.start());
      int end = Math.min(statement.sentence().end(), content.end());
      if (start < end) {
        Span span = Span.of(start, end);
        stretches.add(new Said(span, clauses(span)));
        at = end;
      }
    }
    return stretches;
  }

  private Clauses clauses(Span stretch) {
    return ClauseFinder.find(words.runs(), stretch, statement.quantities(), statement.times());
  }

  private void place(Clauses clauses, @Nullable Cue cue) {
    int families = placed.size();
    for (Clause clause : clauses.all()) {
      boolean frame = cue != null && clause.covers(cue);
      int family = clause.family() == 0 && cue == null ? 0 : families + clause.family() + 1;
      placed.add(new Placed(clause, clauses, family, frame));
    }
  }

  private void find() {
    Periods periods = new Periods(statement, placed);
    List<ClaimPart> events = new ArrayList<>();
    int assertions = 0;
    int quantity = 0;
    for (int at = 0; at < placed.size(); at++) {
      Placed one = placed.get(at);
      int first = skip(quantity, one.clause().start());
      quantity = skip(first, one.clause().end());
      for (int i = first; i < quantity; i++) {
        Quantity figure = statement.quantities().get(i);
        if (figure.kind() != QuantityKind.DURATION || quantity - first == 1) {
          Span span = one.around().around(one.clause(), figure);
          parts.add(part(span, i, periods.of(at, span, figure)));
        }
      }
      if (first < quantity) {
        assertions++;
      } else if (isFact(one)) {
        assertions++;
        events.add(part(one.clause(), null, periods.of(at, one.clause(), null)));
      }
    }
    if (assertions > 1) {
      parts.addAll(events);
      parts.sort(Comparator.comparingInt(ClaimPart::start));
    }
  }

  /** Index of the first figure from {@code from} on that begins at {@code offset} or later. */
  private int skip(int from, int offset) {
    int i = from;
    while (i < statement.quantities().size() && statement.quantities().get(i).start() < offset) {
      i++;
    }
    return i;
  }

  private ClaimPart part(Span span, @Nullable Integer quantity, @Nullable Integer time) {
    return new ClaimPart(
        span.start(),
        span.end(),
        quantity == null ? null : statement.firstQuantity() + quantity,
        time == null ? null : statement.firstTime() + time);
  }

  private boolean isFact(Placed one) {
    return !one.frame()
        && one.clause().asserts()
        && !FeatureFinder.PHRASES.showsAny(NO_FACT, words.within(one.clause()));
  }
}
