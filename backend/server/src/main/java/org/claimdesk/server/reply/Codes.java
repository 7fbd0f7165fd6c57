package org.claimdesk.server.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimdesk.server.problem.Problem;

/** The codes that values of enumerations have on the wire and in the database. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The value with a code.
   *
   * @throws Problem 422 naming the field and the codes that there are
   */
  static <E extends Enum<E>> E find(String field, String code, E[] values) {
    return Arrays.stream(values)
        .filter(value -> of(value).equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    field,
                    Arrays.stream(values)
                        .map(Codes::of)
                        .collect(
                            Collectors.joining(
                                ", ", field + " is \"" + code + "\"; give one of ", "."))));
  }
}
