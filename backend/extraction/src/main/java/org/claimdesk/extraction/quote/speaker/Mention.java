package org.claimdesk.extraction.quote.speaker;

import java.util.List;
import org.claimdesk.extraction.quote.word.Tag;

/**
 * A name in the text.
 *
 * @param start index of its first code unit in the text
 * @param name the words of the name, in order, without titles and roles
 * @param roles the words in lower case that say what the bearer is, such as "russian", "president"
 * @param gender {@link Tag#MALE}, {@link Tag#FEMALE} or 0
 * @param sentence number of its sentence in the document
 * @param subject whether it opens its sentence or a verb follows it
 */
record Mention(
    int start,
    List<String> name,
    Kind kind,
    List<String> roles,
    long gender,
    int sentence,
    boolean subject) {

  /** What bears the name. */
  enum Kind {
    PERSON,
    /** Two capitalised words or more of which nothing tells what bears them. */
    NAME,
    BODY,
    DOCUMENT
  }

  String text() {
    return String.join(" ", name);
  }

  String last() {
    return name.get(name.size() - 1);
  }
}
