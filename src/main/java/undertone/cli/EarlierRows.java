package undertone.cli;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.LongPredicate;
import undertone.export.ExportProgress;
import undertone.journal.Again;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.Landings;
import undertone.journal.RunRecord;
import undertone.provenance.Provenance;

/// The rows that a run had before it was resumed, so that its files have all.
final class EarlierRows extends Surveying.Rest {
  private final Path file;
  private final RunRecord run;
  private final Landings landings;
  private final Again again;

  /// Recordings that had an outcome to be replaced, and got it. Guarded by this.
  private final BitSet replaced = new BitSet();

  /// Recordings that have an outcome to be replaced. Guarded by this.
  private final BitSet earlier = new BitSet();

  /// Earlier rows.
  ///
  /// @param file the journal
  /// @param run as it was before
  /// @param landings what of it stays
  /// @param again what is fetched again although it has an outcome
  EarlierRows(Path file, RunRecord run, Landings landings, Again again) {
    this.file = file;
    this.run = run;
    this.landings = landings;
    this.again = again;
  }

  @Override
  boolean failures() {
    return !again.failed() && run.counts().failed() > 0;
  }

  @Override
  synchronized boolean had(long index) {
    return earlier.get(Math.toIntExact(index));
  }

  @Override
  synchronized void landed(long index) {
    if (again.any()) {
      replaced.set(Math.toIntExact(index));
    }
  }

  /// Writes those that stay.
  ///
  /// @param progress whether they are still wanted
  /// @throws JournalException if they cannot be read
  /// @throws java.util.concurrent.CancellationException if they are not wanted any more
  synchronized void begin(Outputs outputs, ExportProgress progress) throws JournalException {
    write(
        outputs,
        index -> {
          progress.check();
          boolean stays = landings.done(index);
          if (!stays) {
            earlier.set(Math.toIntExact(index));
          }
          return stays;
        });
  }

  @Override
  synchronized void write(Outputs outputs) throws JournalException {
    if (again.any()) {
      write(outputs, index -> !landings.done(index) && !replaced.get(Math.toIntExact(index)));
    }
  }

  /// Of the whole run, as the journal has it now.
  @Override
  Provenance whole(Provenance part) {
    try (var journal = Journal.openToRead(file)) {
      var now = journal.run(Long.toString(run.id()));
      return now.isEmpty()
          ? part
          : Provenance.of(now.get(), journal.kept(run.id()), journal.origins(run.id()));
    } catch (JournalException _) {
      return part; // Trouble with the journal has been told.
    }
  }

  private void write(Outputs outputs, LongPredicate wanted) throws JournalException {
    try (var journal = Journal.openToRead(file)) {
      journal.results(
          run.id(),
          landed -> {
            if (wanted.test(landed.recording().index())) {
              outputs.landed(landed);
            }
          });
    }
  }
}
