package org.claimdesk.extraction.quote;

import org.claimdesk.extraction.document.Span;
import org.claimdesk.extraction.quote.speaker.NameIndex;
import org.claimdesk.extraction.quote.word.Tag;
import org.claimdesk.extraction.quote.word.Vocabulary;

/**
 * The words that name who is speaking.
 *
 * @param text the words themselves
 * @param name the person or body they stand for: "he" and "the spokesman" carry the name told
 *     elsewhere in the article, others their own text
 */
public record Source(int start, int end, String text, String name) implements Span {

  /** Whether the head is a document or another text: "a report of Smith's", "the translation". */
  public boolean isDocument() {
    return isDocument(headPhrase());
  }

  private static boolean isDocument(String phrase) {
    String head = phrase.substring(phrase.lastIndexOf(' ') + 1);
    return (Vocabulary.ENGLISH.tags(head) & Tag.DOCUMENT) != 0;
  }

  /**
   * Whether the source is a person or body with a name, judged by its head and what stands before
   * it: "the Kremlin" and "an official Chinese spokesman" are, "the report", "an adviser to Smith"
   * and "the Russian translation of his words" are not.
   */
  public boolean isNamed() {
    String phrase = headPhrase();
    return phrase.chars().anyMatch(Character::isUpperCase) && !isDocument(phrase);
  }

  /** The name up to its first preposition. */
  private String headPhrase() {
    int end = name.indexOf(' ');
    while (end >= 0) {
      int next = name.indexOf(' ', end + 1);
      String word = name.substring(end + 1, next < 0 ? name.length() : next);
      if ((Vocabulary.ENGLISH.tags(NameIndex.key(word)) & Tag.PREPOSITION) != 0) {
        return name.substring(0, end);
      }
      end = next;
    }
    return name;
  }
}
