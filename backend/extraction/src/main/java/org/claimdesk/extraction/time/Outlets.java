package org.claimdesk.extraction.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimdesk.extraction.resource.Table;
import org.jspecify.annotations.Nullable;

/** How outlets write a day in figures, by the table {@code outlets.tsv}. */
final class Outlets {

  /** The order of day and month in figures. */
  enum Order {
    MONTH_FIRST,
    DAY_FIRST
  }

  private static final Map<String, Order> ORDERS = read();

  private Outlets() {}

  /** The order that the outlet of this name or web address uses; null where it is not known. */
  static @Nullable Order order(@Nullable String publisher) {
    if (publisher == null) {
      return null;
    }
    String name = publisher.strip().toLowerCase(Locale.ROOT);
    name = name.startsWith("the ") ? name.substring("the ".length()) : name;
    Order known = ORDERS.get(name);
    int dot = name.lastIndexOf('.');
    return known != null || dot < 0 ? known : ORDERS.get(name.substring(dot));
  }

  private static Map<String, Order> read() {
    Map<String, Order> orders = new HashMap<>();
    for (List<String> row : Table.rows(Outlets.class, "outlets.tsv", 2)) {
      orders.put(row.get(0), Order.valueOf(row.get(1)));
    }
    return Map.copyOf(orders);
  }
}
