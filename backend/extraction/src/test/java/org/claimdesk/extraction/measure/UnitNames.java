package org.claimdesk.extraction.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/** One name for each unit and currency, whatever a set calls it. */
final class UnitNames {

  private static final Map<String, String> NAMES = read();

  private UnitNames() {}

  /** The name to compare by; null for no unit. */
  static @Nullable String canonical(@Nullable String unit) {
    if (unit == null) {
      return null;
    }
    String plain = unit.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String known = NAMES.get(plain);
    if (known != null) {
      return known;
    }
    if (plain.contains(" per ")) {
      return Arrays.stream(plain.split(" per "))
          .map(UnitNames::canonical)
          .collect(Collectors.joining(" per "));
    }
    String singular =
        plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("celsius")
            ? plain.substring(0, plain.length() - 1)
            : plain;
    return NAMES.getOrDefault(singular, singular);
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    Table.rows(UnitNames.class, "unit-names.tsv", 2)
        .forEach(
            row -> {
              names.put(row.get(0), row.get(0));
              for (String other : row.get(1).split(", ")) {
                names.put(other, row.get(0));
              }
            });
    return Map.copyOf(names);
  }
}
