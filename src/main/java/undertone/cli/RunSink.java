package undertone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter;
import undertone.model.Landed;
import undertone.model.ResultSink;
import undertone.model.Status;

/// Where the results of a run in the terminal go.
///
/// @param highlights what is shown of them
/// @param outputs files
/// @param kept the journal; null without one
/// @param rest hears what has landed
record RunSink(
    Highlights highlights, Outputs outputs, @Nullable RunWriter kept, Surveying.Rest rest)
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
    long index = rows.getFirst().recording().index();
    boolean calledBack = rows.stream().anyMatch(row -> row.outcome().status() == Status.CANCELLED);
    rows.forEach(highlights::landed);
    if (calledBack && rest.had(index)) {
      return; // The journal keeps the earlier outcome, and so do the files.
    }
    rest.landed(index);
    rows.forEach(outputs::landed);
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
}
