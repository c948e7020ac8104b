package undertone.format;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import undertone.model.ReadingSpec;

/// What attributes tell of a signal: those of the dataset first, then those of the groups around
/// it, up to the file's own. Upper and lower case are one.
///
/// @param dataset whose facts these are
record HdfFacts(Dataset dataset) {
  private static final List<String> RATES =
      List.of(
          "sample_rate",
          "sampling_rate",
          "sample_rate_hz",
          "sampling_rate_hz",
          "samplerate",
          "samplingrate",
          "sampling_frequency",
          "samplingfrequency",
          "sfreq",
          "fs");
  private static final List<String> PERIODS =
      List.of(
          "xspacing",
          "dt",
          "delta",
          "sample_interval",
          "sampling_interval",
          "sample_period",
          "sampling_period");
  private static final List<String> UNITS = List.of("yunits", "units", "unit");
  private static final int LONGEST_UNIT = 40;

  /// Samples per second.
  ///
  /// @param how the attribute that the user names, and the rate where there is none
  /// @return NaN where nobody knows
  /// @throws Malformed if the attribute is not there or says no rate
  double rate(ReadingSpec how) throws Malformed {
    var wanted = how.rateFrom();
    if (!wanted.isEmpty()) {
      var told = number(wanted);
      if (told == null) {
        throw new Malformed(
            "neither %s nor a group around it has an attribute %s with a number"
                .formatted(dataset.getPath(), wanted));
      }
      return rate(wanted, told);
    }
    for (var name : RATES) {
      var told = number(name);
      if (told != null) {
        return rate(name, told);
      }
    }
    for (var name : PERIODS) {
      var told = number(name);
      if (told != null && (!name.equals("xspacing") || isTime(text("xunits")))) {
        return rate(name, told);
      }
    }
    return how.sampleRateHz();
  }

  private static double rate(String name, double told) throws Malformed {
    double rate = PERIODS.contains(name.toLowerCase(Locale.ROOT)) ? 1 / told : told;
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new Malformed(
          "its attribute %s is %s, which gives no sample rate".formatted(name, told));
    }
    return rate;
  }

  private static boolean isTime(String unit) {
    return unit.isEmpty() || unit.equals("s") || unit.toLowerCase(Locale.ROOT).startsWith("sec");
  }

  /// The unit of the samples; the user's where the file has none.
  String unit(ReadingSpec how) {
    for (var name : UNITS) {
      var attribute = onNode(dataset, name);
      var unit = attribute == null ? "" : asText(attribute);
      if (!unit.isEmpty()) {
        return unit.substring(0, Math.min(unit.length(), LONGEST_UNIT));
      }
    }
    return how.unit();
  }

  /// When the first sample was taken: where the file has GWOSC's `/meta/GPSstart`, the attribute
  /// `Xstart` counts GPS seconds.
  @Nullable Instant start() {
    var start = onNode(dataset, "xstart");
    boolean gwosc =
        dataset.getHdfFile().getChild("meta") instanceof Group meta
            && meta.getChild("GPSstart") != null;
    var seconds = start == null || !gwosc ? null : asNumber(start);
    return seconds == null ? null : GpsTime.instant(seconds);
  }

  private @Nullable Double number(String name) {
    var attribute = find(name);
    return attribute == null ? null : asNumber(attribute);
  }

  private String text(String name) {
    var attribute = find(name);
    return attribute == null ? "" : asText(attribute);
  }

  @SuppressWarnings("ReferenceEquality") // the root may be its own parent
  private @Nullable Attribute find(String name) {
    Node node = dataset;
    while (true) {
      var attribute = onNode(node, name);
      if (attribute != null || node.getParent() == null || node.getParent() == node) {
        return attribute;
      }
      node = node.getParent();
    }
  }

  private static @Nullable Attribute onNode(Node node, String name) {
    for (var attribute : node.getAttributes().values()) {
      if (attribute.getName().equalsIgnoreCase(name)) {
        return attribute;
      }
    }
    return null;
  }

  private static @Nullable Double asNumber(Attribute attribute) {
    return switch (single(attribute)) {
      case Number number -> number.doubleValue();
      case String text -> parsed(text);
      case null, default -> null;
    };
  }

  private static @Nullable Double parsed(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String asText(Attribute attribute) {
    return single(attribute) instanceof String text
        ? text.replaceAll("\\p{Cntrl}", "").strip()
        : "";
  }

  /// A scalar, or the only element of an array.
  private static @Nullable Object single(Attribute attribute) {
    if (attribute.getSize() != 1) {
      return null;
    }
    var data = attribute.getData();
    while (data != null && data.getClass().isArray()) {
      data = Array.getLength(data) == 1 ? Array.get(data, 0) : null;
    }
    return data;
  }
}
