package undertone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter;
import undertone.model.Landed;
import undertone.model.ResultSink;

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
    rest.landed(rows.getFirst().recording().index());
    for (var row : rows) {
      highlights.landed(row);
      outputs.landed(row);
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
}
