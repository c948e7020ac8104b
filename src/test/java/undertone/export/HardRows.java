package undertone.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import undertone.model.Failure;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.SignalFacts;
import undertone.model.Timings;

/// Rows that are hard to write so that they come back as they were.
final class HardRows {
  /// A run whose analysis adds a column that most rows lack.
  static final ResultSchema SCHEMA =
      new ResultSchema(
          "hann window, \"2\" peaks", List.of(new ResultColumn("snr_db", "dB", "Above the noise")));

  private static final List<String> NAMES =
      List.of(
          "plain",
          "with, comma and \"quotes\"",
          "two\nlines\r\nor three",
          "µ, Ω, 中文, עברית",
          "\uD834\uDD1E clef",
          "=1+1",
          "x;=1+1.npy",
          "a\t-1\n@2,+3",
          "tab\tand 'quote'",
          " blank ",
          "back\\slash");

  private static final List<Double> NUMBERS =
      List.of(
          0.1 + 0.2,
          -0.0,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NaN,
          1.0 / 3,
          1e16,
          123456789.12345679);

  private HardRows() {}

  /// So many rows, always the same.
  static List<Landed> of(int count) {
    var random = new Random(6);
    var rows = new ArrayList<Landed>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i, random));
    }
    return rows;
  }

  private static Landed row(int i, Random random) {
    var name = NAMES.get(i % NAMES.size());
    var outcome =
        switch (i % 7) {
          case 3 -> new Outcome.NoData();
          case 5 ->
              new Outcome.Failed(
                  new Failure(Failure.Cause.HTTP_STATUS, "said \"no\",\nthen hung up: " + name));
          case 6 -> new Outcome.Cancelled();
          default -> new Outcome.Analysed(findings(i, random));
        };
    var start = Instant.parse("2026-03-01T12:00:00.123456Z");
    return new Landed(
        new RecordingRef(4_000_000_000L * i, name, "http://x/" + i + "?q=a,b"),
        outcome,
        i % 7 == 6 ? 0 : 200,
        i % 3,
        Long.MAX_VALUE / (i + 1),
        outcome instanceof Outcome.Analysed
            ? new Timings(start, 10, 1_010, 51_010, 52_510, 52_515, 52_600L + i)
            : new Timings(start, 10, -1, -1, -1, -1, 60),
        0,
        0);
  }

  private static Findings findings(int i, Random random) {
    double number = NUMBERS.get(i % NUMBERS.size());
    var facts =
        i % 2 == 0
            ? SignalFacts.NONE
            : new SignalFacts(
                "miniSEED",
                "Z\u00E9",
                "m/s",
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                i,
                0);
    return new Findings(
        1L + i * 5_000_000_000L,
        i % 4 == 0 ? Double.NaN : 100,
        number,
        random.nextGaussian(),
        random.nextDouble(),
        -number,
        Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL),
        random.nextDouble() * 1e-300,
        0.2,
        1.0 / 3,
        facts,
        Figures.of(i % 5 == 0 ? Double.NaN : number));
  }
}
