package org.claimdesk.server.gate;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words stand in which archived documents, of those that were looked for last. Neither ever
 * changes, so that a gate that is looked at again reads no document again.
 */
@Singleton
final class FoundQuotes {

  /** Some megabytes of memory: quotes are a sentence or two. */
  static final int MOST = 20_000;

  private final Map<Question, Boolean> answers = new LinkedHashMap<>(16, .75f, true);

  /**
   * Words that may stand in a document.
   *
   * @param sha256 of the document's bytes
   */
  private record Question(String sha256, String words) {}

  /** Whether words stand in a document; null where that was not looked for lately. */
  synchronized @Nullable Boolean answer(String sha256, String words) {
    return answers.get(new Question(sha256, words));
  }

  /** Keeps what was found. */
  synchronized void keep(String sha256, String words, boolean found) {
    answers.put(new Question(sha256, words), found);
    if (answers.size() > MOST) {
      answers.remove(answers.keySet().iterator().next());
    }
  }
}
