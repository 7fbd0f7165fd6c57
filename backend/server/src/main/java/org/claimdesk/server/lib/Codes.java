package org.claimdesk.server.lib;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimdesk.server.problem.Problem;

/** The codes that values of enumerations have on the wire and in the database. */
public final class Codes {

  private Codes() {}

  /** A value's name, lower case. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The value with a code; empty where there is none. */
  public static <E extends Enum<E>> Optional<E> find(String code, E[] values) {
    return Arrays.stream(values).filter(value -> of(value).equals(code)).findFirst();
  }

  /**
   * The value with a code.
   *
   * @throws Problem 422 naming the field and the codes that there are
   */
  public static <E extends Enum<E>> E require(String field, String code, E[] values) {
    return find(code, values)
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
