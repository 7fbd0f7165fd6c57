package org.claimdesk.extraction.quote.speaker;

import java.util.List;
import java.util.Set;
import org.claimdesk.extraction.quote.word.Vocabulary;

/** Compares what a description says of somebody with the roles that a name was given. */
final class Roles {

  /** Words in the names of unions of states or bodies. */
  static final Set<String> LEAGUES =
      Set.of("union", "alliance", "league", "nations", "community", "coalition");

  /** Roles that only say that someone leads. */
  private static final Set<String> LEADERS = Set.of("leader", "chief", "head", "boss", "premier");

  /** Roles whose bearers lead. */
  private static final Set<String> HEADS =
      Set.of(
          "president",
          "premier",
          "prime",
          "chancellor",
          "chairman",
          "chairwoman",
          "king",
          "queen",
          "secretary-general",
          "leader",
          "chief",
          "head");

  private Roles() {}

  /** Whether one of the roles is the word, or a word for the same state. */
  static boolean shareWord(List<String> roles, String word) {
    int nation = Vocabulary.ENGLISH.nation(word);
    for (String role : roles) {
      if (role.equals(word) || (nation > 0 && Vocabulary.ENGLISH.nation(role) == nation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a role only says that someone leads. */
  static boolean isLeader(String role) {
    return LEADERS.contains(role);
  }

  /** Whether one of the roles is one whose bearers lead. */
  static boolean lead(List<String> roles) {
    return roles.stream().anyMatch(HEADS::contains);
  }

  /** Whether one of the roles is the word, whatever the sex: "spokesman" is a "spokesperson". */
  static boolean has(List<String> roles, String word) {
    String stem = stem(word);
    for (String role : roles) {
      if (stem(role).equals(stem)) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String role) {
    return role.startsWith("spokes") ? "spokes" : role.startsWith("chair") ? "chair" : role;
  }
}
