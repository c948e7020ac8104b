package undertone.ui.results;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Words;

/// The columns of a run: those of every run, those that its recordings have something for, and
/// those that its analysis adds.
final class ResultFields {
  private static final Words WORDS = Words.of(ResultFields.class);
  private static final String NONE = "–";

  private ResultFields() {}

  static List<ResultField> of(ResultSchema schema, RunTraits.Has has) {
    var fields = new ArrayList<ResultField>();
    fields.add(words("recording", "00000.f64", l -> l.recording().name()));
    fields.add(words("state", "connection reset", ResultRow::state));
    fields.add(dominant(has.frequencyUnit()));
    if (has.rated() && has.unrated()) {
      fields.add(
          found(
              "frequency_unit",
              "cycles/sample",
              found -> Double.isNaN(found.sampleRateHz()) ? "cycles/sample" : "Hz"));
    }
    fields.add(number("mean", "-3.4e-05", 4, Findings::mean));
    fields.add(number("rms", "0.860", 3, Findings::rms));
    fields.add(time("fetch_ms", 1, l -> l.timings().fetchMs()));
    fields.add(time("analysis_ms", 2, l -> l.timings().analysisMs()));
    facts(fields, has);
    for (int i = 0; i < schema.columns().size(); i++) {
      fields.add(added(schema.columns().get(i), i, has));
    }
    return fields;
  }

  private static ResultField dominant(String unit) {
    return new ResultField(
        unit.equals("Hz")
            ? "dominant_frequency_hz"
            : unit.isEmpty() ? "dominant_frequency" : "dominant_cycles_per_sample",
        unit.isEmpty()
            ? WORDS.text("field.dominant")
            : unit.equals("Hz")
                ? WORDS.text("field.dominant.hertz")
                : WORDS.text("field.dominant.other", unit),
        WORDS.text("field.meaning.dominant"),
        false,
        "1,234.56",
        text(found -> Amounts.value(found.dominantFrequencyHz(), ResultRow.decimals(found))),
        exact(Findings::dominantFrequencyHz));
  }

  private static void facts(List<ResultField> fields, RunTraits.Has has) {
    if (has.channel()) {
      fields.add(found("channel", "BHZ.00", f -> f.facts().channel()));
    }
    if (has.unit()) {
      fields.add(found("unit", "counts", f -> f.facts().unit()));
    }
    if (has.start()) {
      fields.add(
          found(
              "start_time",
              "2024-01-31T10:00:00.000Z",
              f -> {
                var start = f.facts().start();
                return start == null ? "" : start.truncatedTo(ChronoUnit.MILLIS).toString();
              }));
    }
  }

  private static ResultField added(ResultColumn column, int place, RunTraits.Has has) {
    ToDoubleFunction<Findings> value =
        found -> place < found.more().size() ? found.more().get(place) : Double.NaN;
    var unit =
        switch (column.unit()) {
          case ResultColumn.FREQUENCY -> has.frequencyUnit();
          case ResultColumn.SAMPLE -> "";
          default -> column.unit();
        };
    return new ResultField(
        column.name(),
        title(column.name(), unit),
        column.meaning(),
        false,
        "-1.2345e-06",
        text(found -> number(value.applyAsDouble(found))),
        exact(value));
  }

  private static String title(String id) {
    return WORDS.text("field." + id);
  }

  private static String meaning(String id) {
    return WORDS.text("field.meaning." + id);
  }

  /// `snr_db` in dB becomes `snr [dB]`.
  static String title(String name, String unit) {
    var plain = name.replace('_', ' ');
    if (unit.isEmpty()) {
      return plain;
    }
    for (var last : List.of(unit.toLowerCase(Locale.ROOT), "hz")) {
      if (plain.endsWith(" " + last)) {
        plain = plain.substring(0, plain.length() - last.length() - 1);
        break;
      }
    }
    return plain + " [" + unit + "]";
  }

  /// Five digits, without an exponent where that is readable.
  static String number(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value) || size == 0) {
      return Double.isNaN(value) ? NONE : "0";
    }
    if (size >= 1e7 || size < 1e-4) {
      return String.format(Locale.ROOT, "%.4e", value);
    }
    int decimals = (int) Math.clamp(4 - Math.floor(Math.log10(size)), 0, 8);
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static ResultField words(String id, String usual, Function<Landed, String> text) {
    return new ResultField(
        id, title(id), meaning(id), true, usual, text, l -> ResultRow.clean(text.apply(l)));
  }

  private static ResultField found(String id, String usual, Function<Findings, String> get) {
    return new ResultField(
        id,
        title(id),
        meaning(id),
        true,
        usual,
        text(get),
        l -> ResultRow.clean(found(l, get, "")));
  }

  private static ResultField number(
      String id, String usual, int decimals, ToDoubleFunction<Findings> get) {
    return new ResultField(
        id,
        title(id),
        meaning(id),
        false,
        usual,
        text(found -> brief(get.applyAsDouble(found), decimals)),
        exact(get));
  }

  /// As [Amounts#value], with a digit less where an exponent takes the room.
  private static String brief(double value, int decimals) {
    var words = Amounts.value(value, decimals);
    return words.contains("e") ? String.format(Locale.ROOT, "%.1e", value) : words;
  }

  private static ResultField time(String id, int decimals, ToDoubleFunction<Landed> get) {
    return new ResultField(
        id,
        title(id),
        meaning(id),
        false,
        "12,345.6",
        landed -> Amounts.value(get.applyAsDouble(landed), decimals),
        landed -> exactly(get.applyAsDouble(landed)));
  }

  private static Function<Landed, String> text(Function<Findings, String> get) {
    return landed -> found(landed, get, NONE);
  }

  private static Function<Landed, String> exact(ToDoubleFunction<Findings> get) {
    return landed -> found(landed, found -> exactly(get.applyAsDouble(found)), "");
  }

  private static String found(Landed landed, Function<Findings, String> get, String otherwise) {
    return landed.outcome() instanceof Outcome.Analysed(Findings found)
        ? get.apply(found)
        : otherwise;
  }

  private static String exactly(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
