package undertone.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import undertone.model.AnalysisSpec.Band;
import undertone.model.AnalysisSpec.Detrend;
import undertone.model.AnalysisSpec.Measure;
import undertone.model.AnalysisSpec.NamedBand;
import undertone.model.AnalysisSpec.Welch;

/// Reads one analysis from a line, as [AnalysisText] says.
final class AnalysisReader {
  private static final Pattern WORD =
      Pattern.compile("(-?)([a-z-]+)(?:=(.+)|\\((.*)\\))?", Pattern.DOTALL);
  private static final Pattern BAND = Pattern.compile("([0-9.]+)-([0-9.]*)");
  private static final Pattern KAISER = Pattern.compile("kaiser(?:\\((.*)\\))?");

  private final EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
  private final Set<String> seen = new HashSet<>();
  private Detrend detrend = AnalysisSpec.DEFAULTS.detrend();
  private Taper window = AnalysisSpec.DEFAULTS.window();
  private Band band = AnalysisSpec.DEFAULTS.band();
  private Welch welch = AnalysisSpec.DEFAULTS.welch();
  private int peaks = AnalysisSpec.DEFAULTS.peaks();
  private List<NamedBand> bands = AnalysisSpec.DEFAULTS.bands();
  private double rollOff = AnalysisSpec.DEFAULTS.rollOff();
  private int harmonics = AnalysisSpec.DEFAULTS.harmonics();
  private List<String> plugins = AnalysisSpec.DEFAULTS.plugins();
  private String estimator = "";

  AnalysisSpec read(String text) {
    for (var word : text.strip().split(";", -1)) {
      if (!word.isBlank() && !word.strip().equals(AnalysisText.BASE)) {
        word(word.strip());
      }
    }
    if (!estimator.isEmpty() && !estimator.equals(AnalysisText.estimator(window))) {
      throw new IllegalArgumentException(
          "with this window a peak between the bins is found by %s, not by %s"
              .formatted(AnalysisText.estimator(window), estimator));
    }
    return new AnalysisSpec(
        measures, detrend, window, band, welch, peaks, bands, rollOff, harmonics, plugins);
  }

  private void word(String word) {
    var parts = WORD.matcher(word);
    if (!parts.matches()) {
      throw unknown(word);
    }
    boolean asked = parts.group(1).isEmpty();
    var name = parts.group(2);
    var value = parts.group(3) == null ? "" : parts.group(3);
    var options = parts.group(4) == null ? "" : parts.group(4);
    if (!seen.add(name)) {
      throw new IllegalArgumentException("an analysis says \"" + name + "\" once, not twice");
    }
    var measure =
        Arrays.stream(Measure.values()).filter(m -> AnalysisText.name(m).equals(name)).findFirst();
    if (measure.isPresent()) {
      if (asked) {
        measures.add(measure.get());
      }
      if (!value.isEmpty() && measure.get() != Measure.BANDS) {
        throw new IllegalArgumentException(
            "the options of %s are written in brackets, not as \"%s\"".formatted(name, word));
      }
      options(measure.get(), measure.get() == Measure.BANDS ? value + options : options);
    } else if (!asked || !options.isEmpty()) {
      throw unknown(word);
    } else {
      setting(word, name, value);
    }
  }

  private void options(Measure measure, String options) {
    if (options.isBlank()) {
      return;
    }
    switch (measure) {
      case PEAK -> estimator = options.strip();
      case PEAKS -> peaks = whole("the number of peaks", options);
      case WELCH -> welch = welch(pairs("welch", options));
      case SHAPE -> {
        var pairs = pairs("shape", options);
        rollOff = number("the roll-off", taken(pairs, "rolloff", "0.85"));
        nothingElse("shape", pairs);
      }
      case BANDS -> bands = Arrays.stream(options.split("\\|")).map(this::named).toList();
      case TONE -> {
        var pairs = pairs("tone", options);
        harmonics = whole("the highest harmonic", taken(pairs, "harmonics", "5"));
        nothingElse("tone", pairs);
      }
      case STATISTICS -> throw new IllegalArgumentException("statistics have no options");
    }
  }

  private void setting(String word, String name, String value) {
    switch (name) {
      case "detrend" -> detrend = constant("detrending", Detrend.values(), value);
      case "window" -> window = window(value);
      case "band" -> band = band(value);
      case "plugins" -> plugins = List.of(value.split("\\|"));
      default -> throw unknown(word);
    }
  }

  private Welch welch(Map<String, String> options) {
    var usual = Welch.DEFAULTS;
    var read =
        new Welch(
            whole("a segment", taken(options, "segment", Integer.toString(usual.segment()))),
            number("an overlap", taken(options, "overlap", Double.toString(usual.overlap()))),
            constant("averaging", Welch.Averaging.values(), taken(options, "averaging", "mean")),
            constant("scaling", Welch.Scaling.values(), taken(options, "scaling", "density")));
    nothingElse("welch", options);
    return read;
  }

  private static Map<String, String> pairs(String of, String options) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (var option : options.strip().split("\\s+", -1)) {
      int at = option.indexOf('=');
      if (at < 0) {
        throw new IllegalArgumentException(
            "the options of %s are name=value, not \"%s\"".formatted(of, option));
      }
      pairs.put(option.substring(0, at), option.substring(at + 1));
    }
    return pairs;
  }

  private static String taken(Map<String, String> pairs, String name, String usual) {
    var value = pairs.remove(name);
    return value == null ? usual : value;
  }

  private static void nothingElse(String of, Map<String, String> pairs) {
    if (!pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no option \"%s\"".formatted(of, pairs.keySet().iterator().next()));
    }
  }

  private static Taper window(String text) {
    var kaiser = KAISER.matcher(text);
    if (kaiser.matches()) {
      return kaiser.group(1) == null
          ? Taper.of(Taper.Shape.KAISER)
          : new Taper(Taper.Shape.KAISER, number("Kaiser's beta", kaiser.group(1)));
    }
    return Taper.of(constant("window", Taper.Shape.values(), text));
  }

  private NamedBand named(String text) {
    int at = text.indexOf(':');
    if (at < 0) {
      throw new IllegalArgumentException(
          "a band is written as name:low-high, for example alpha:8-13, not \"" + text + "\"");
    }
    return new NamedBand(text.substring(0, at).strip(), band(text.substring(at + 1).strip()));
  }

  private static Band band(String text) {
    var ends = BAND.matcher(text);
    if (!ends.matches()) {
      throw new IllegalArgumentException(
          "a band is written as low-high, for example 1-40, not \"" + text + "\"");
    }
    double high =
        ends.group(2).isEmpty() ? Double.POSITIVE_INFINITY : number("a band's end", ends.group(2));
    return new Band(number("a band's beginning", ends.group(1)), high);
  }

  private static int whole(String what, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(what + " is a whole number, not \"" + text + "\"");
    }
  }

  private static double number(String what, String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(what + " is a number, not \"" + text + "\"");
    }
  }

  private static <E extends Enum<E>> E constant(String what, E[] constants, String text) {
    for (var constant : constants) {
      if (AnalysisText.name(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "there is no %s \"%s\", but %s".formatted(what, text, names(constants, ", ")));
  }

  private static IllegalArgumentException unknown(String word) {
    var known =
        Stream.concat(
                Arrays.stream(Measure.values()).map(AnalysisText::name),
                Stream.of("detrend=", "window=", "band=", "plugins="))
            .collect(joining(" "));
    return new IllegalArgumentException(
        "an analysis has no part \"%s\"; it may have %s".formatted(word, known));
  }

  private static String names(Enum<?>[] constants, String between) {
    Function<Enum<?>, String> name = AnalysisText::name;
    return Arrays.stream(constants).map(name).collect(joining(between));
  }
}
