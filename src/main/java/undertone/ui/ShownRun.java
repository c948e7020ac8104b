package undertone.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import undertone.journal.JournalException;
import undertone.journal.Origin;
import undertone.model.DataService;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.pipeline.RunSummary;
import undertone.provenance.Provenance;
import undertone.provenance.Provenance.Counts;
import undertone.provenance.Provenance.Judgement;
import undertone.provenance.RunRows;
import undertone.ui.run.Past;
import undertone.ui.run.RunViewModel;

/// Tells how the results that the window shows were made. JavaFX Application Thread, but for what
/// it hands out.
final class ShownRun {
  private final RunViewModel run;
  private final DataService service;
  private final String version;
  private List<Origin> computedBy = List.of();
  private @Nullable Instant startedAt;
  private @Nullable ServiceSettings behaviour;

  /// Watches a run.
  ///
  /// @param service the simulated one, which may be set otherwise by the time that somebody asks
  /// @param version of this program
  ShownRun(RunViewModel run, DataService service, String version) {
    this.run = run;
    this.service = service;
    this.version = version;
    run.results()
        .addListener((_, _, now) -> {
          if (now != null) {
            shows(now);
          }
        });
  }

  private void shows(ResultTable now) {
    var past = run.shown().past();
    if (past != null) {
      computedBy = past.origins(); // of a part that goes on, too
    } else if (run.reach().tried() > 0) {
      // Another try goes on with what there is, by whatever computed it.
      computedBy = Stream.concat(computedBy.stream(), Stream.of(here())).distinct().toList();
      return;
    } else if (now.runStartedAt().equals(startedAt)) {
      return; // what was tried again has joined the others
    } else {
      computedBy = List.of(here());
    }
    if (!now.runStartedAt().equals(startedAt)) {
      startedAt = now.runStartedAt();
      behaviour = service.settings();
    }
  }

  private Origin here() {
    return Origin.here(run.shown().program(version), run.shown().fft());
  }

  /// How the results came to be.
  ///
  /// @param table where they are
  /// @param settings what the run was asked to do
  /// @param service how the simulated service behaved; null without it
  /// @param computedBy what computed each part of them, in order
  /// @param total recordings of the source
  /// @param seconds how long was worked on them; NaN where only the rows tell
  /// @param judgement what held the run up
  /// @param version of this program
  record Making(
      ResultTable table,
      RunSettings settings,
      @Nullable ServiceSettings service,
      List<Origin> computedBy,
      long total,
      double seconds,
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
        var counted =
            new Provenance(
                    settings,
                    service,
                    table.schema(),
                    computedBy,
                    table.runStartedAt(),
                    0,
                    new Counts(total, 0, 0, 0, 0),
                    Map.of(),
                    judgement)
                .counted(rows());
        return Double.isNaN(seconds) ? counted : counted.lasting(seconds);
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
    var past = run.shown().past();
    return Optional.of(
        new Making(
            table,
            settings,
            settings.source() instanceof SourceSpec.Simulated ? behaviour : null,
            computedBy,
            run.reach().indices(),
            past == null ? Double.NaN : seconds(past, summary),
            judgement(past, summary),
            version));
  }

  private double seconds(Past past, @Nullable RunSummary summary) {
    double before = past.progress().elapsedSeconds();
    return run.shown().opened()
        ? before
        : summary == null ? Double.NaN : before + summary.progress().elapsedSeconds();
  }

  private Optional<Judgement> judgement(@Nullable Past past, @Nullable RunSummary summary) {
    if (summary != null) {
      return Provenance.judgement(summary);
    }
    return past != null && run.shown().opened()
        ? Provenance.judgement(past.verdict())
        : Optional.empty();
  }
}
