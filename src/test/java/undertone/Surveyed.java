package undertone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undertone.model.AnalysisSpec;
import undertone.model.FftChoice;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Limits;
import undertone.model.ListingWatch;
import undertone.model.Outcome;
import undertone.model.ReadingSpec;
import undertone.model.ResultSchema;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.pipeline.Engine;

/// The rows of a survey from end to end, in the source's order.
///
/// @param rows all that landed
/// @param schema what they hold
record Surveyed(List<Landed> rows, ResultSchema schema) {

  /// Runs a survey and waits for it.
  static Surveyed by(Engine engine, SourceSpec source, ReadingSpec reading, AnalysisSpec analysis)
      throws Exception {
    var settings =
        new RunSettings(
            source, reading, analysis, StrategyChoice.HYBRID, Limits.DEFAULTS, FftChoice.AUTOMATIC);
    var survey = engine.prepare(settings, ListingWatch.NONE);
    var rows = new ArrayList<Landed>();
    survey.run(Instant.now(), rows::add);
    rows.sort(Comparator.comparingLong(landed -> landed.recording().index()));
    return new Surveyed(List.copyOf(rows), survey.schema());
  }

  static Surveyed by(Engine engine, SourceSpec source, ReadingSpec reading) throws Exception {
    return by(engine, source, reading, AnalysisSpec.DEFAULTS);
  }

  /// What was found in each, all of which must have been analysed.
  List<Findings> findings() {
    return rows.stream()
        .map(landed ->
            switch (landed.outcome()) {
              case Outcome.Analysed(var findings) -> findings;
              case Outcome.Failed(var failure) -> throw new AssertionError(failure.message());
              case Outcome.NoData _, Outcome.Cancelled _ ->
                  throw new AssertionError(landed.toString());
            })
        .toList();
  }

  /// What people read of each row: `done`, or why not.
  List<String> words() {
    return rows.stream()
        .map(landed ->
            landed.outcome() instanceof Outcome.Failed(var failure)
                ? failure.message()
                : landed.outcome().status().word())
        .toList();
  }
}
