package undertone.provenance;

import java.util.function.Consumer;
import undertone.journal.JournalException;
import undertone.model.Landed;

/// The rows of a run, one after the other, as often as somebody asks. All rows of a recording come
/// one after the other. Not for the window's thread.
@FunctionalInterface
public interface RunRows {

  /// Hands out all of them.
  ///
  /// @param taker takes each; what it throws ends the reading
  /// @throws JournalException if they cannot be read
  void each(Consumer<Landed> taker) throws JournalException;
}
