package undertone.filter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import undertone.model.Findings;
import undertone.model.ResultColumn;
import undertone.model.ResultNumber;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.SignalFacts;
import undertone.model.Status;
import undertone.model.Timings;

/// Makes the columns: each number of a row read where it lies.
final class RunColumns {
  private static final List<String> FREQUENCY = List.of("hz", "cycles/sample");

  private final List<Column> all = new ArrayList<>();

  private RunColumns() {}

  static List<Column> of(ResultSchema schema) {
    var columns = new RunColumns();
    columns.recording();
    columns.transfer();
    columns.findings();
    columns.facts();
    columns.words("analysis", (_, _) -> schema.analysis());
    columns.landed();
    for (int i = 0; i < schema.columns().size(); i++) {
      columns.added(schema.columns().get(i), i);
    }
    return List.copyOf(columns.all);
  }

  private void recording() {
    number("index", "", ResultTable::index);
    words("recording", (table, row) -> table.recording(row).name(), "name");
    words("url", (table, row) -> table.recording(row).url(), "address");
    all.add(new Column.Ending("status", List.of("state", "cause")));
    words("error", ResultTable::message, "message");
    number("http_status", "", (table, row) -> orNone(table.httpStatus(row), 0), "http");
  }

  private void transfer() {
    number("attempts", "", ResultTable::attempts);
    number("bytes", "B", ResultTable::bytes);
    moment("started_at", (table, row) -> micros(table.timings(row).startedAt()), "started");
    millis("queue_ms", Timings::queueMs);
    millis("ttfb_ms", Timings::firstByteMs);
    millis("fetch_ms", Timings::fetchMs);
    millis("analysis_queue_ms", Timings::analysisQueueMs);
    millis("analysis_ms", Timings::analysisMs);
  }

  /// In no file: seconds since the run started, where the bars of a timeline end.
  private void landed() {
    number("landed_s", "s", (table, row) -> table.timings(row).done() / 1e6, "landed");
  }

  private void findings() {
    number(ResultNumber.SAMPLES, "samples");
    number("sample_rate_hz", "Hz", ResultTable::sampleRateHz, "sample_rate");
    number(ResultNumber.MEAN);
    number(ResultNumber.RMS);
    number(ResultNumber.STD);
    number(ResultNumber.MIN);
    number(ResultNumber.MAX);
    number(
        ResultNumber.DOMINANT,
        "dominant",
        "dominant_hz",
        "dominant_frequency",
        "dominant_cycles_per_sample",
        "frequency",
        "freq");
    number(
        "frequency_resolution_hz",
        ResultColumn.FREQUENCY,
        (table, row) -> {
          double samples = table.number(row, ResultNumber.SAMPLES);
          return Double.isNaN(samples)
              ? Double.NaN
              : Findings.resolution((long) samples, table.sampleRateHz(row));
        });
    number(ResultNumber.AMPLITUDE);
  }

  private void facts() {
    fact("channel", SignalFacts::channel);
    fact("unit", SignalFacts::unit);
    moment(
        "start_time",
        (table, row) -> {
          var start = table.status(row) == Status.DONE ? table.facts(row).start() : null;
          return start == null ? Column.NO_MOMENT : micros(start);
        },
        "start");
    fact("format", SignalFacts::format);
    words("frequency_unit", RunColumns::frequencyUnit, "in");
    count("gaps", SignalFacts::gaps);
    count("overlaps", SignalFacts::overlaps);
  }

  private void added(ResultColumn column, int place) {
    number(
        column.name(),
        column.unit(),
        (table, row) -> table.more(row, place),
        column
            .name()
            .replaceFirst("_(hz|" + lower(column.unit()).replaceAll("\\W", ".") + ")$", ""));
  }

  private void number(ResultNumber number, String... aliases) {
    number(number.column(), number.unit(), (table, row) -> table.number(row, number), aliases);
  }

  private void number(String name, String unit, Column.NumberOf value, String... aliases) {
    var units =
        switch (unit) {
          case ResultColumn.FREQUENCY -> FREQUENCY;
          case ResultColumn.SAMPLE, "" -> List.<String>of();
          default -> List.of(lower(unit));
        };
    all.add(new Column.Numbers(name, List.of(aliases), units, value));
  }

  private void millis(String name, ToDoubleFunction<Timings> of) {
    var alias = name.replace("_ms", "");
    number(name, "ms", (table, row) -> of.applyAsDouble(table.timings(row)), alias);
  }

  private void count(String name, ToIntFunction<SignalFacts> of) {
    number(
        name,
        "",
        (table, row) ->
            table.status(row) == Status.DONE
                ? orNone(of.applyAsInt(table.facts(row)), -1)
                : Double.NaN);
  }

  private void fact(String name, Function<SignalFacts, String> of) {
    words(name, (table, row) -> table.status(row) == Status.DONE ? of.apply(table.facts(row)) : "");
  }

  private void words(String name, Column.WordsOf value, String... aliases) {
    all.add(new Column.Words(name, List.of(aliases), value));
  }

  private void moment(String name, Column.MomentOf value, String... aliases) {
    all.add(new Column.Moments(name, List.of(aliases), value));
  }

  private static String frequencyUnit(ResultTable table, int row) {
    if (table.status(row) != Status.DONE) {
      return "";
    }
    return Double.isNaN(table.sampleRateHz(row)) ? "cycles/sample" : "Hz";
  }

  private static double orNone(int value, int none) {
    return value == none ? Double.NaN : value;
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
