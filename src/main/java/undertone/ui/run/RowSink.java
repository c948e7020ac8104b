package undertone.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter;
import undertone.model.Landed;
import undertone.model.ResultSink;
import undertone.model.ResultTable;
import undertone.pipeline.FindingsDigest;
import undertone.pipeline.RunSummary;

/// Where the rows of a run in the window go: the table, and the journal.
///
/// @param table what is shown
/// @param digest of what it found
/// @param kept the journal; null where the run is not kept
/// @param laterMicros how much later than the start of the table this part of the run began
record RowSink(ResultTable table, FindingsDigest digest, @Nullable RunWriter kept, long laterMicros)
    implements ResultSink {

  @Override
  public void landed(Landed landed) {
    landed(List.of(landed));
  }

  /// The journal first: it takes a recording whole.
  @Override
  public void landed(List<Landed> rows) {
    if (kept != null) {
      kept.landed(rows);
    }
    for (var row : rows) {
      table.landed(Later.row(row, table.runStartedAt(), laterMicros));
      digest.landed(row);
    }
  }

  @Override
  public void cut(long index) {
    if (kept != null) {
      kept.cut(index);
    }
  }

  @Override
  public boolean full() {
    return kept != null && kept.full();
  }

  /// The run is over: waits until the journal has all of it.
  ///
  /// @param how null where it broke
  void end(@Nullable RunSummary how) {
    if (kept != null && how != null) {
      var progress = how.progress();
      kept.end(
          progress.queued() + progress.cancelled() > 0,
          progress.effort().answers() == 0 ? "" : RunLineText.verdict(how.verdict()));
    } else if (kept != null) {
      kept.close();
    }
  }

  /// Why the run is not kept although it should be.
  Optional<String> trouble() {
    return kept == null ? Optional.empty() : kept.trouble();
  }

  /// Its number in the journal.
  OptionalLong number() {
    return kept == null ? OptionalLong.empty() : kept.run();
  }
}
