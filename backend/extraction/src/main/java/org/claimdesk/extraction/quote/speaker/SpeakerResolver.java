package org.claimdesk.extraction.quote.speaker;

import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.quote.source.SourceMatch;
import org.claimdesk.extraction.quote.word.Line;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full name that a source stands for: the article's own fuller mention of a surname, the
 * person that a pronoun or "the minister" points back to, the body that "the ministry" is.
 */
public final class SpeakerResolver {

  private static final int LOOK_BACK = 40;

  /** Words that may stand for any body; "the ministry" stands for a ministry only. */
  private static final Set<String> GENERIC_BODIES =
      Set.of(
          "organization",
          "organisation",
          "group",
          "company",
          "agency",
          "firm",
          "outlet",
          "newspaper",
          "paper",
          "association",
          "foundation",
          "charity",
          "authority",
          "regulator",
          "watchdog",
          "union",
          "committee",
          "commission");

  private final NameIndex names;
  private @Nullable Mention lastSpeaker;
  private int lastSentence;

  /** A resolver for one document, whose names are all known. */
  public SpeakerResolver(NameIndex names) {
    this.names = names;
  }

  /**
   * The name that a source stands for. Sources must come in text order.
   *
   * @param sentence number of the source's sentence
   * @param outer name of the speaker in whose words the source stands, or null
   */
  public String resolve(Line line, SourceMatch source, int sentence, @Nullable String outer) {
    String text = line.slice(source.from(), source.to());
    int head = source.to() - 1;
    String word = line.word(head);
    int start = line.start(source.from());
    if (line.is(head, Tag.PRONOUN | Tag.SUBORDINATOR) && source.to() - source.from() == 1) {
      if (source.antecedent() < source.from()) {
        int end = source.from() - (line.is(source.from() - 1, Tag.COMMA) ? 1 : 0);
        return resolve(
            line,
            new SourceMatch(source.antecedent(), end, source.clause(), false, source.antecedent()),
            sentence,
            outer);
      }
      if (word.equals("i") || word.equals("we")) {
        return outer != null ? outer : text;
      }
      Mention mention = pronoun(word, start, sentence);
      return remember(mention, sentence, text);
    }
    List<Mention> named =
        MentionReader.read(line, afterOwner(line, source), source.to(), sentence).stream()
            .filter(mention -> mention.name().size() > 1 || isCapital(mention))
            .toList();
    for (Mention mention : named) {
      if (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.NAME) {
        return remember(names.full(mention), sentence, text);
      }
    }
    for (Mention mention : named) {
      Mention known = names.known(mention.last());
      if (known != null && mention.name().size() == 1 && isHead(line, source, mention)) {
        return remember(known, sentence, text);
      }
    }
    if (isDescription(line, source)) {
      Mention described = described(line, source, start);
      if (described != null) {
        return remember(described, sentence, text);
      }
    }
    if (named.isEmpty()
        && line.word(source.from()).equals("the")
        && source.to() - source.from() == 2) {
      Mention mention = description(line, head, start);
      if (mention != null) {
        return remember(mention, sentence, text);
      }
    }
    Mention.Kind kind =
        line.is(head, Tag.ROLE) && !line.is(head, Tag.PLURAL)
            ? Mention.Kind.PERSON
            : named.isEmpty() && !line.is(head, Tag.PLURAL | Tag.ORGANISATION)
                ? Mention.Kind.DOCUMENT
                : Mention.Kind.BODY;
    Mention own = new Mention(start, List.of(text), kind, List.of(word), 0, sentence, true);
    lastSpeaker = own;
    lastSentence = sentence;
    return text;
  }

  /** "The Russian leader": a role with one to three words before it, and no name after. */
  private static boolean isDescription(Line line, SourceMatch source) {
    int words = source.to() - source.from();
    return line.word(source.from()).equals("the")
        && words > 2
        && words < 6
        && line.is(source.to() - 1, Tag.ROLE)
        && !line.is(source.to() - 1, Tag.PLURAL);
  }

  /**
   * The last person before whose title shares the description's role and one of its other words, or
   * a word for the same state: "the Russian leader" is a president of Russia, "the Kremlin chief"
   * too. A person with another role may be meant where the role only says that someone leads.
   */
  private @Nullable Mention described(Line line, SourceMatch source, int before) {
    String role = line.word(source.to() - 1);
    for (int i = names.lowerBound(before) - 1; i >= 0; i--) {
      Mention mention = names.mention(i);
      if (mention.kind() != Mention.Kind.PERSON
          || !(Roles.has(mention.roles(), role)
              || (Roles.isLeader(role) && Roles.lead(mention.roles())))) {
        continue;
      }
      for (int k = source.from() + 1; k < source.to() - 1; k++) {
        if (Roles.shareWord(mention.roles(), line.word(k))) {
          return names.full(mention);
        }
      }
    }
    return null;
  }

  private static boolean isCapital(Mention mention) {
    return !Character.isLowerCase(mention.last().charAt(0)) && mention.last().indexOf(' ') < 0;
  }

  /** First item after an owner: what is Trump's campaign is not Trump. */
  private static int afterOwner(Line line, SourceMatch source) {
    int from = source.from();
    for (int i = source.from(); i < source.to() && !line.is(i, Tag.PREPOSITION); i++) {
      if (line.word(i).equals("'s") || line.word(i).equals("'")) {
        from = i + 1;
      }
    }
    return Math.min(from, source.to());
  }

  private static boolean isHead(Line line, SourceMatch source, Mention mention) {
    return mention.start() + mention.text().length() == line.end(source.to() - 1)
        || mention.start() == line.start(source.from());
  }

  private String remember(@Nullable Mention mention, int sentence, String text) {
    if (mention == null) {
      return text;
    }
    lastSpeaker = mention;
    lastSentence = sentence;
    return mention.text();
  }

  private @Nullable Mention pronoun(String pronoun, int before, int sentence) {
    boolean person = pronoun.equals("he") || pronoun.equals("she");
    long gender = pronoun.equals("he") ? Tag.MALE : pronoun.equals("she") ? Tag.FEMALE : 0;
    Mention best = null;
    double bestScore = -8;
    if (lastSpeaker != null && fits(lastSpeaker, person, gender)) {
      best = lastSpeaker;
      bestScore = 2.5 - 1.2 * (sentence - lastSentence);
    }
    int from = names.lowerBound(before);
    for (int i = from - 1; i >= 0 && i > from - LOOK_BACK; i--) {
      Mention mention = names.mention(i);
      if (!fits(mention, person, gender)) {
        continue;
      }
      double score = -1.2 * (sentence - mention.sentence()) + (mention.subject() ? 1.5 : 0);
      if (mention.kind() == Mention.Kind.NAME) {
        score -= mention.subject() ? 1 : 4;
      }
      if (score > bestScore) {
        best = names.full(mention);
        bestScore = score;
      }
    }
    return best;
  }

  private boolean fits(Mention mention, boolean person, long gender) {
    if (person != names.isPerson(mention)) {
      return false;
    }
    long known = names.gender(mention);
    return known == 0 || gender == 0 || (known & gender) != 0;
  }

  /** What "the minister" or "the ministry" points back to. */
  private @Nullable Mention description(Line line, int head, int before) {
    String word = line.word(head);
    boolean role = line.is(head, Tag.ROLE);
    boolean body = line.is(head, Tag.ORGANISATION | Tag.MEDIA);
    boolean media = line.is(head, Tag.MEDIA);
    for (int i = names.lowerBound(before) - 1; i >= 0; i--) {
      Mention mention = names.mention(i);
      if (role && mention.kind() == Mention.Kind.PERSON && Roles.has(mention.roles(), word)) {
        return names.full(mention);
      }
      if (body
          && mention.kind() == Mention.Kind.BODY
          && (isNamed(mention, word) || (media && isMedia(mention)))) {
        return mention;
      }
    }
    if (word.equals("bloc") || word.equals("alliance")) {
      return league(before);
    }
    if (lastSpeaker == null) {
      return null;
    }
    if (role && lastSpeaker.kind() == Mention.Kind.PERSON) {
      return lastSpeaker;
    }
    return GENERIC_BODIES.contains(word) && lastSpeaker.kind() == Mention.Kind.BODY
        ? lastSpeaker
        : null;
  }

  /** The last union of states or bodies named before: by its initials or a word such as "Union". */
  private @Nullable Mention league(int before) {
    for (int i = names.lowerBound(before) - 1; i >= 0; i--) {
      Mention mention = names.mention(i);
      if (mention.kind() == Mention.Kind.BODY
          && (isInitials(mention.last())
              || mention.name().stream()
                  .anyMatch(part -> Roles.LEAGUES.contains(NameIndex.key(part))))) {
        return mention;
      }
    }
    return null;
  }

  private static boolean isInitials(String word) {
    return word.length() > 1 && word.length() < 7 && word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isNamed(Mention mention, String word) {
    return mention.name().stream().anyMatch(part -> NameIndex.key(part).equals(word));
  }

  /** Whether a name has the ring of a newspaper's or an agency's. */
  private static boolean isMedia(Mention mention) {
    return mention.name().stream()
        .anyMatch(part -> (Vocabulary.ENGLISH.tags(NameIndex.key(part)) & Tag.MEDIA) != 0);
  }
}
