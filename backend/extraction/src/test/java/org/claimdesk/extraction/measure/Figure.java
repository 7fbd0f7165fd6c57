package org.claimdesk.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claimdesk.extraction.quantity.Modifier;
import org.claimdesk.extraction.quantity.Quantity;
import org.claimdesk.extraction.quantity.QuantityKind;
import org.claimdesk.extraction.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A quantity or time, as a labelled set has it or as it was found, in the sets' own terms.
 *
 * @param kind number, ordinal, percent, money, measure, range, fraction; date, interval, duration,
 *     set
 * @param low the lower bound of a range, or the beginning of a time in ISO 8601
 * @param high the upper bound of a range, or the end of a time, not inside it
 * @param openTo which one-sided bound a hedge stands for: {@code >}, {@code <}, or null
 */
record Figure(
    int start,
    int end,
    String kind,
    @Nullable BigDecimal value,
    @Nullable String low,
    @Nullable String high,
    @Nullable String unit,
    @Nullable String openTo,
    @Nullable String timex) {

  private static final Set<String> TIMES = Set.of("date", "interval", "duration", "set");
  private static final Set<String> TIME_UNITS =
      Set.of("year", "month", "week", "day", "hour", "minute", "second", "decade");
  private static final double TOLERANCE = 1e-6;

  boolean isTime() {
    return TIMES.contains(kind);
  }

  /** Whether both are of one group, or one is a length of time that the other has as a measure. */
  boolean comparableTo(Figure other) {
    return isTime() == other.isTime() || (isLength() && other.isLength());
  }

  boolean isLength() {
    return kind.equals("duration")
        || (kind.equals("measure") && unit != null && TIME_UNITS.contains(unit));
  }

  boolean hasUnit() {
    return !isTime() && unit != null && !kind.equals("percent") && !unit.equals("%");
  }

  /** The figures as labelled: the label itself, then what else the set admits for it. */
  static List<Figure> labelled(JsonNode label, String text) {
    List<Figure> readings = new ArrayList<>(List.of(read(label, text)));
    for (JsonNode other : label.path("alts")) {
      ObjectNode changed = label.deepCopy();
      if (other.has("low") || other.has("high")) {
        changed.remove("timex");
      }
      changed.setAll((ObjectNode) other);
      readings.add(read(changed, text));
    }
    return readings;
  }

  private static Figure read(JsonNode label, String text) {
    String kind = label.get("kind").asText();
    String unit = label.path("currency").asText(label.path("unit").asText(null));
    return new Figure(
        text.offsetByCodePoints(0, label.get("start").asInt()),
        text.offsetByCodePoints(0, label.get("end").asInt()),
        kind,
        label.path("value").isNumber() ? label.get("value").decimalValue() : null,
        label.path("low").asText(null),
        label.path("high").asText(null),
        UnitNames.canonical(kind.equals("percent") ? "%" : unit),
        null,
        label.path("timex").asText(null));
  }

  static Figure found(Quantity q) {
    boolean range = q.value() == null && q.kind() != QuantityKind.DURATION;
    String kind =
        switch (q.kind()) {
          case COUNT, PERCENTAGE_POINTS -> "measure";
          case RATIO -> "fraction";
          default -> q.kind().code();
        };
    String unit =
        switch (q.kind()) {
          case PERCENT -> "%";
          case PERCENTAGE_POINTS -> "percentage point";
          default -> q.unit();
        };
    return new Figure(
        q.start(),
        q.end(),
        range ? "range" : kind,
        q.value(),
        range ? Objects.toString(q.low(), null) : null,
        range ? Objects.toString(q.high(), null) : null,
        UnitNames.canonical(unit),
        q.modifier() == Modifier.MORE_THAN || q.modifier() == Modifier.AT_LEAST
            ? ">"
            : q.modifier() == Modifier.LESS_THAN || q.modifier() == Modifier.AT_MOST ? "<" : null,
        q.duration());
  }

  static Figure found(TimeExpression t) {
    return new Figure(
        t.start(),
        t.end(),
        t.kind().code(),
        null,
        Objects.toString(t.from(), null),
        Objects.toString(t.to(), null),
        null,
        null,
        t.timex() == null ? t.duration() : t.timex());
  }

  /** Whether {@code found} is right about the value of this label, or about its time. */
  boolean sameAs(Figure found) {
    return isTime() ? sameTime(found) : sameValue(found);
  }

  private boolean sameValue(Figure found) {
    if (low != null && high != null) {
      return near(low, found.low) && near(high, found.high);
    }
    if (value == null && low == null && high == null) {
      return false;
    }
    if (value != null) {
      return near(value.toString(), found.singleValue());
    }
    if (found.low != null || found.high != null) {
      return sameBound(low, found.low) && sameBound(high, found.high);
    }
    return near(low == null ? high : low, found.singleValue())
        && (low == null ? "<" : ">").equals(found.openTo);
  }

  /** The value; the bound where there is but one; the number of a duration's only unit. */
  private @Nullable String singleValue() {
    if (value != null) {
      return value.toString();
    }
    if (kind.equals("duration") && timex != null && timex.matches("PT?[\\d.]+[A-Z]")) {
      return timex.replaceAll("[^\\d.]", "");
    }
    return isTime() || (low != null && high != null) ? null : low == null ? high : low;
  }

  private static boolean sameBound(@Nullable String wanted, @Nullable String found) {
    return wanted == null ? found == null : near(wanted, found);
  }

  private static boolean near(@Nullable String wanted, @Nullable String found) {
    if (wanted == null || found == null) {
      return false;
    }
    double a = Double.parseDouble(wanted);
    double b = Double.parseDouble(found);
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  /** Whether the units agree: the length of time of a duration is its unit. */
  boolean sameUnit(Figure found) {
    return Objects.equals(unit, found.unit == null ? found.unitOfLength() : found.unit);
  }

  private @Nullable String unitOfLength() {
    if (timex == null || !timex.matches("PT?[\\d.]+[A-Z]")) {
      return null;
    }
    char letter = timex.charAt(timex.length() - 1);
    return letter == 'M' && timex.startsWith("PT")
        ? "minute"
        : Map.of('Y', "year", 'M', "month", 'W', "week", 'D', "day", 'H', "hour", 'S', "second")
            .get(letter);
  }

  private boolean sameTime(Figure found) {
    Timex.Bounds bounds = bounds();
    Timex.Length length = Timex.length(timex);
    if (kind.equals("duration") || (length != null && bounds == null)) {
      return length == null
          ? timex != null && timex.equals(found.timex)
          : length.equals(Timex.length(found.timexOfLength()));
    }
    Timex.Bounds others = found.bounds();
    if (bounds == null || others == null) {
      return timex != null && timex.equals(found.timex);
    }
    boolean instant = bounds.high() == null && bounds.low() != null && bounds.low().contains("T");
    return Objects.equals(bounds.low(), others.low())
        && (instant || Objects.equals(bounds.high(), others.high()));
  }

  private @Nullable String timexOfLength() {
    if (!kind.equals("measure") || value == null || unit == null) {
      return timex;
    }
    String number = value.toPlainString();
    return switch (unit) {
      case "hour", "minute", "second" -> "PT" + number + Character.toUpperCase(unit.charAt(0));
      case "decade" -> "P" + number + "DE";
      default -> "P" + number + Character.toUpperCase(unit.charAt(0));
    };
  }

  private Timex.@Nullable Bounds bounds() {
    return low == null && high == null
        ? Timex.bounds(timex)
        : new Timex.Bounds(withoutMidnight(low), withoutMidnight(high));
  }

  private static @Nullable String withoutMidnight(@Nullable String time) {
    return time == null
        ? null
        : time.replaceFirst("T00:00(:00)?Z?$", "").replaceFirst("(T\\d\\d:\\d\\d):00$", "$1");
  }

  int overlap(Figure other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }

  int lengthDifference(Figure other) {
    return Math.abs((other.end - other.start) - (end - start));
  }
}
