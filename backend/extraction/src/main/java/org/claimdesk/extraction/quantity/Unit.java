package org.claimdesk.extraction.quantity;

import java.math.BigDecimal;

/**
 * A unit of measure.
 *
 * @param name English, in the singular: "square kilometre"
 * @param dimension what it measures: "area"; units of one dimension convert into one another
 * @param factor how many of the dimension's first unit it is: 1000000 square metres
 */
record Unit(String name, String dimension, BigDecimal factor) {
  boolean isTime() {
    return dimension.equals("time");
  }
}
