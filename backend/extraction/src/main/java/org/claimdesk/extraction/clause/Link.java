package org.claimdesk.extraction.clause;

/** How a clause hangs together with the rest of its sentence. */
public enum Link {
  /** The main clause, or its rest after what was put in between. */
  MAIN,
  /** Joined by "and", "but", "while", "whereas" or a semicolon, with a subject or without. */
  COORDINATE,
  /** Tells of its noun: ", which …", ", who …". */
  RELATIVE,
  /** Goes on without a subject and a finite verb: ", killing …", ", fined …". */
  PARTICIPIAL,
  /** Tells when or why: "after …", "because …". */
  SUBORDINATE
}
