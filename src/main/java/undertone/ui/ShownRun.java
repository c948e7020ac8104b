package undertone.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undertone.journal.JournalException;
import undertone.journal.Origin;
import undertone.model.DataService;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.provenance.Provenance;
import undertone.provenance.Provenance.Counts;
import undertone.provenance.Provenance.Judgement;
import undertone.provenance.RunRows;
import undertone.ui.run.RunViewModel;

/// Tells how the results that the window shows were made. JavaFX Application Thread, but for what
/// it hands out.
final class ShownRun {
  private final RunViewModel run;
  private final String version;
  private @Nullable ServiceSettings behaviour;

  /// Watches a run.
  ///
  /// @param service the simulated one, which may be set otherwise by the time that somebody asks
  /// @param version of this program
  ShownRun(RunViewModel run, DataService service, String version) {
    this.run = run;
    this.version = version;
    run.results()
        .addListener((_, before, now) -> {
          // Another try for some recordings goes on with what the first one found.
          if (now != null
              && (before == null || !now.runStartedAt().equals(before.runStartedAt()))) {
            behaviour = service.settings();
          }
        });
  }

  /// How the results came to be.
  ///
  /// @param table where they are
  /// @param settings what the run was asked to do
  /// @param service how the simulated service behaved; null without it
  /// @param fft library that transformed the signals
  /// @param total recordings of the source
  /// @param judgement what held the run up
  /// @param version of this program
  record Making(
      ResultTable table,
      RunSettings settings,
      @Nullable ServiceSettings service,
      String fft,
      long total,
      Optional<Judgement> judgement,
      String version) {

    /// The rows that have landed by now.
    RunRows rows() {
      int size = table.size();
      return taker -> {
        for (int row = 0; row < size; row++) {
          taker.accept(table.at(row));
        }
      };
    }

    /// All that is to be told, counted from the rows. Not for the window's thread.
    Provenance told() {
      try {
        return new Provenance(
                settings,
                service,
                table.schema(),
                List.of(Origin.here(version, fft)),
                table.runStartedAt(),
                0,
                new Counts(total, 0, 0, 0, 0),
                Map.of(),
                judgement)
            .counted(rows());
      } catch (JournalException e) {
        throw new IllegalStateException("these rows are in memory", e);
      }
    }
  }

  /// How the results came to be that are shown now.
  ///
  /// @return empty before the first run
  Optional<Making> making() {
    var table = run.results().get();
    var settings = run.shown().settings();
    if (table == null || settings == null) {
      return Optional.empty();
    }
    var summary = run.summary().get();
    return Optional.of(
        new Making(
            table,
            settings,
            settings.source() instanceof SourceSpec.Simulated ? behaviour : null,
            run.shown().fft(),
            run.reach().indices(),
            summary == null ? Optional.empty() : Provenance.judgement(summary),
            version));
  }
}
