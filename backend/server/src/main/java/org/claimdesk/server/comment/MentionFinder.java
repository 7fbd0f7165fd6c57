package org.claimdesk.server.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimdesk.server.account.Person;

/** Finds whom a comment names. */
final class MentionFinder {

  /** The longest name first: "@Ada Example" is not "@Ada". */
  private final List<Person> people;

  MentionFinder(List<Person> people) {
    this.people =
        people.stream()
            .sorted(Comparator.comparingInt((Person person) -> person.name().length()).reversed())
            .toList();
  }

  /**
   * The people whose names stand behind an {@code @} in {@code text}, without regard to case, each
   * once. The sign must begin a word, as in no mail address, and the name must end one.
   */
  List<UUID> in(String text) {
    Set<UUID> found = new LinkedHashSet<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        continue;
      }
      for (Person person : people) {
        int end = at + 1 + person.name().length();
        if (text.regionMatches(true, at + 1, person.name(), 0, person.name().length())
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
          found.add(person.id());
          break;
        }
      }
    }
    return new ArrayList<>(found);
  }
}
