package undertone.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undertone.journal.Origin;
import undertone.model.AnalysisText;
import undertone.model.Failure;
import undertone.model.FftChoice;
import undertone.model.Figures;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.Outcome;
import undertone.model.ReadingSpec;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SignalFacts;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.Timings;

/// Runs and rows made by hand.
public final class Runs {
  public static final Instant START = Instant.parse("2026-03-01T12:00:00.001999Z");
  public static final ResultSchema SCHEMA =
      new ResultSchema(
          "periodogram;peaks",
          List.of(
              new ResultColumn("peak_1_hz", ResultColumn.FREQUENCY, "frequency of the highest"),
              new ResultColumn("noise_density", "x^2/Hz", "of what is no tone")));
  static final ServiceSettings SERVICE =
      new ServiceSettings(
          9, 77, 123.4, 0.25, 5, 2.5, 64, new ServiceSettings.Failures(0.1, 1, 2, 3, 0.5), -5);

  private Runs() {}

  /// A run over addresses.
  public static Provenance of(String... addresses) {
    return of(settings(new SourceSpec.Urls(List.of(addresses))), null);
  }

  static RunSettings settings(SourceSpec source) {
    return new RunSettings(
        source,
        new ReadingSpec("wav", 44_100.5, "2", "x/y", "rate", ReadingSpec.Axis.COLUMNS, 7, "m/s"),
        AnalysisText.parse("peaks(5);bands=a:1-2|b:3-;window=kaiser(8.5);detrend=linear"),
        StrategyChoice.ASYNC,
        new Limits(7, true, 3, 2, 4, 128L << 20, 1L << 29),
        FftChoice.JTRANSFORMS);
  }

  static Provenance of(RunSettings settings, @Nullable ServiceSettings service) {
    return new Provenance(
        settings,
        service,
        SCHEMA,
        List.of(new Origin("0.9", "25 (A)", "Any 1 (x)", "Some, 2 cores", "FFT 1")),
        START,
        2.5,
        new Provenance.Counts(10, 5, 1, 3, 4_000),
        Map.of(Failure.Cause.RESET, 1L, Failure.Cause.HTTP_STATUS, 2L),
        Optional.of(
            new Provenance.Judgement("service latency", "Waiting.", "Raise fetches.", 1.25)));
  }

  /// An analysed recording.
  public static Landed analysed(long index) {
    return analysed(index, 100.0 + index);
  }

  /// An analysed recording of a frequency.
  public static Landed analysed(long index, double frequency) {
    return landed(
        new RecordingRef(index, index + ".f64", "http://x/" + index), analysed(frequency));
  }

  static Outcome analysed(double frequency) {
    return new Outcome.Analysed(
        new Findings(
            500,
            1_000,
            0.1 + 0.2,
            0.5,
            0.4,
            -1,
            1,
            frequency,
            2,
            0.75,
            new SignalFacts("wav", "left", "V", null, -1, -1),
            Figures.of(frequency, Double.NaN)));
  }

  /// A failed recording.
  public static Landed failed(long index, String message) {
    return landed(
        new RecordingRef(index, index + ".f64", "http://x/" + index),
        new Outcome.Failed(new Failure(Failure.Cause.HTTP_STATUS, message)));
  }

  static Landed landed(RecordingRef recording, Outcome outcome) {
    long at = 1_000 * recording.index();
    return new Landed(
        recording,
        outcome,
        200,
        1,
        4_000,
        new Timings(START, at, at + 10, at + 500, at + 600, at + 620, at + 900),
        (int) (recording.index() % 2),
        0);
  }
}
