package org.claimdesk.extraction.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimdesk.extraction.metadata.Candidates;
import org.claimdesk.extraction.metadata.MetadataField;
import org.claimdesk.extraction.metadata.MetadataSource;
import org.claimdesk.extraction.text.Characters;
import org.claimdesk.extraction.text.CreditLine;
import org.claimdesk.extraction.text.DateReader;
import org.claimdesk.extraction.text.HeaderLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document says about itself from its classified passages: header lines first, then
 * bylines and date lines, then the lines at its edges. What no passage gives stays unknown.
 */
final class MetadataReader {

  private static final Pattern AGENCY =
      Pattern.compile("(?i)^(?:news agency|news portal|information agency)\\s+(?=\\p{L})");

  private static final Pattern BEHIND_TITLE = Pattern.compile("(.+)\\s[|–—-]\\s([^|–—]+)");

  private static final Pattern DATELINE_AGENCY =
      Pattern.compile("[(/]([\\p{L}][\\p{L} ]{1,30})[)/]\\.?\\s?[-–—]{0,2}$");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![\\w.])(?!(?:facebook|twitter|instagram|youtube|linkedin)\\.)([a-z0-9-]{2,30}\\.(?:gov|com|org|net|mil|edu|news))(?![\\w])");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:(?:19|20)\\d\\d\\s*(?:[-–—]\\s*(?:(?:19|20)\\d\\d)?)?,?\\s*)?(?:by\\s)?"
              + "((?:the\\s)?\\p{Lu}[\\p{L}\\d.&'’ -]{2,40}?)(?:,|\\.(?=\\s|$)|\\sall rights|\\s\\||$)");

  private static final Pattern STAFF =
      Pattern.compile("^(\\p{Lu}{2,4}) (?:staff|reporters?|correspondents?)\\b.*");

  private static final Pattern TURN =
      Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{0,20}){1,3}):\\s");

  private final String text;
  private final List<Passage> passages;
  private @Nullable String title;
  private @Nullable String publisher;
  private final List<String> authors = new ArrayList<>();
  private @Nullable LocalDate published;
  private @Nullable LocalDate updated;
  private @Nullable LocalDate dayInAddress;
  private @Nullable String host;
  private final Candidates said;
  private final Set<MetadataField> known = EnumSet.noneOf(MetadataField.class);

  private MetadataReader(String text, List<Passage> passages, Candidates said) {
    this.text = text;
    this.said = said;
    this.passages = passages;
  }

  /**
   * Reads what the passages of {@code text} give.
   *
   * @param said is told all of it
   */
  static Metadata read(String text, List<Passage> passages, Candidates said) {
    MetadataReader reader = new MetadataReader(text, passages, said);
    reader.readHeaders();
    reader.offer(MetadataSource.HEADER);
    reader.readTitle();
    reader.readCredits();
    reader.readDates();
    reader.offer(MetadataSource.VISIBLE);
    reader.readPublisher();
    reader.offer(MetadataSource.EDGE);
    said.offer(reader.updated, MetadataSource.EDGE);
    said.offer(reader.dayInAddress, MetadataSource.ADDRESS);
    said.offer(MetadataField.PUBLISHER, reader.host, MetadataSource.ADDRESS);
    return new Metadata(reader.title, reader.publisher, reader.authors, reader.day());
  }

  /** Offers those of the values that are known by now and were not before. */
  private void offer(MetadataSource source) {
    offer(MetadataField.TITLE, title, source);
    offer(MetadataField.PUBLISHER, publisher, source);
    offer(MetadataField.AUTHORS, String.join("; ", authors), source);
    offer(MetadataField.PUBLISHED, published == null ? null : published.toString(), source);
  }

  private void offer(MetadataField field, @Nullable String value, MetadataSource source) {
    boolean address = field == MetadataField.PUBLISHER && value != null && value.equals(host);
    if (value != null && !value.isEmpty() && known.add(field)) {
      said.offer(field, value, address ? MetadataSource.ADDRESS : source);
    }
  }

  private @Nullable LocalDate day() {
    if (published != null) {
      return published;
    }
    return updated != null ? updated : dayInAddress;
  }

  private void readHeaders() {
    for (Passage passage : passages) {
      String line = passage.in(text);
      HeaderLine header = passage.kind() == PassageKind.METADATA ? HeaderLine.read(line) : null;
      if (header == null) {
        continue;
      }
      String value = header.value(line);
      if (value.isEmpty()) {
        continue;
      }
      switch (header.field()) {
        case TITLE -> {
          if (title == null) {
            readTitle(value);
          }
        }
        case PUBLISHER -> {
          String[] parts = value.split("\\s?[|•]\\s?", 2);
          publisher = publisher == null ? plainPublisher(parts[0]) : publisher;
          published = published == null && parts.length > 1 ? day(parts[1]) : published;
        }
        case AUTHOR -> {
          if (authors.isEmpty()) {
            readAuthors(value);
          }
        }
        case PUBLISHED -> published = published == null ? day(value) : published;
        case UPDATED -> updated = updated == null ? day(value) : updated;
        case URL -> {
          host = host == null ? host(value) : host;
          dayInAddress = dayInAddress == null ? day(value) : dayInAddress;
        }
        case OTHER, TEXT -> {}
      }
    }
  }

  private void readAuthors(String value) {
    String folded = Characters.fold(value);
    if (folded.isEmpty() || folded.contains("not found") || folded.equals("unknown")) {
      return;
    }
    List<String> names = CreditLine.names(value);
    authors.addAll(names.isEmpty() ? List.of(value) : names);
  }

  private static @Nullable LocalDate day(String value) {
    DateReader.Found found = DateReader.find(value);
    return found == null ? null : found.day();
  }

  private void readTitle() {
    for (Passage passage : passages) {
      if (title == null && passage.kind() == PassageKind.TITLE) {
        readTitle(String.join(" ", passage.in(text).split("\\s+")));
      }
    }
  }

  /** Takes the outlet's name off a page's title: {@code Harbour closed - Daily Star}. */
  private void readTitle(String line) {
    Matcher behind = BEHIND_TITLE.matcher(line);
    boolean outlet = behind.matches() && CreditLine.isOutlet(behind.group(2));
    title = outlet ? behind.group(1) : line;
    publisher = outlet && publisher == null ? behind.group(2) : publisher;
  }

  private void readCredits() {
    boolean open = authors.isEmpty();
    for (Passage passage : passages) {
      if (passage.kind() != PassageKind.BYLINE) {
        continue;
      }
      CreditLine credit = CreditLine.read(passage.in(text));
      if (credit == null) {
        continue;
      }
      if (open && authors.isEmpty()) {
        authors.addAll(credit.authors());
      }
      publisher = publisher == null ? credit.publisher() : publisher;
    }
    if (authors.isEmpty()) {
      readInterviewer();
    }
  }

  /** In an interview of two, whoever the title does not name asks the questions and wrote it. */
  private void readInterviewer() {
    String head = title == null ? "" : title.toLowerCase(Locale.ROOT);
    if (!head.contains("interview") && !head.contains("q&a")) {
      return;
    }
    List<String> speakers = new ArrayList<>();
    for (Passage passage : passages) {
      Matcher turn = TURN.matcher(passage.in(text));
      if (turn.find() && !speakers.contains(turn.group(1))) {
        speakers.add(turn.group(1));
      }
    }
    if (speakers.size() == 2) {
      boolean first = head.contains(speakers.get(0).toLowerCase(Locale.ROOT));
      boolean second = head.contains(speakers.get(1).toLowerCase(Locale.ROOT));
      if (first != second) {
        authors.add(speakers.get(first ? 1 : 0));
      }
    }
  }

  private void readDates() {
    for (Passage passage : passages) {
      boolean dated =
          passage.kind() == PassageKind.BYLINE
              || passage.kind() == PassageKind.DATELINE
              || (passage.kind() == PassageKind.METADATA
                  && HeaderLine.read(passage.in(text)) == null);
      DateReader.Found found =
          dated && passage.length() <= 300 ? DateReader.find(passage.in(text)) : null;
      if (found == null) {
        continue;
      }
      String before = passage.in(text).substring(0, found.start()).toLowerCase(Locale.ROOT);
      if (before.contains("correct") || before.contains("clarif")) {
        continue;
      }
      boolean revision = before.contains("updated") || before.contains("modified");
      if (revision) {
        updated = updated == null ? found.day() : updated;
      } else {
        published = published == null ? found.day() : published;
      }
    }
  }

  private void readPublisher() {
    if (publisher == null) {
      publisher = publisherBehindTitle();
    }
    if (publisher == null) {
      publisher = publisherOfStaff();
    }
    if (publisher == null) {
      publisher = publisherInFooter();
    }
    if (publisher == null) {
      publisher = host != null ? host : agencyOfDateline();
    }
  }

  private @Nullable String publisherBehindTitle() {
    for (Passage passage : passages) {
      String line = passage.in(text);
      if (title == null
          || passage.kind() != PassageKind.METADATA
          || HeaderLine.read(line) != null
          || !Characters.fold(line).startsWith(Characters.fold(title))) {
        continue;
      }
      String[] parts = line.split("\\s[|/–—»>-]\\s");
      return parts.length > 1 ? plainPublisher(parts[parts.length - 1].strip()) : null;
    }
    return null;
  }

  private static String plainPublisher(String value) {
    return AGENCY.matcher(value).replaceFirst("");
  }

  /** "GT staff reporters" write for the paper with these initials that the text names most. */
  private @Nullable String publisherOfStaff() {
    for (String author : authors) {
      Matcher staff = STAFF.matcher(author);
      if (staff.matches()) {
        return mostNamed(staff.group(1));
      }
    }
    return null;
  }

  private @Nullable String mostNamed(String initials) {
    StringBuilder pattern = new StringBuilder("\\btold (?:the )?(");
    for (int i = 0; i < initials.length(); i++) {
      pattern.append(i == 0 ? "" : " ").append(initials.charAt(i)).append("\\p{Ll}{1,20}");
    }
    Matcher m = Pattern.compile(pattern.append(")\\b").toString()).matcher(text);
    return m.find() ? m.group(1) : null;
  }

  private @Nullable String publisherInFooter() {
    for (Passage passage : passages) {
      if (passage.kind() != PassageKind.BOILERPLATE || passage.length() > 600) {
        continue;
      }
      String line = passage.in(text);
      Matcher owner = COPYRIGHT.matcher(line);
      if (owner.find()) {
        return owner.group(1).strip();
      }
      Matcher domain = DOMAIN.matcher(line);
      if (domain.find() && line.indexOf('@') < 0) {
        return domain.group(1);
      }
    }
    return null;
  }

  private @Nullable String agencyOfDateline() {
    for (Passage passage : passages) {
      if (passage.kind() == PassageKind.DATELINE) {
        Matcher agency = DATELINE_AGENCY.matcher(passage.in(text));
        return agency.find() ? agency.group(1) : null;
      }
    }
    return null;
  }

  private static @Nullable String host(String url) {
    Matcher m = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?([a-z0-9.-]{3,80})").matcher(url);
    return m.find() && m.group(1).indexOf('.') > 0 ? m.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
