package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import undertone.export.ExportException;
import undertone.journal.RunWriter;
import undertone.pipeline.Progress;

/// What is said of the journal during a run and after it. One thread.
final class JournalWords {
  private final @Nullable RunWriter kept;
  private final PrintWriter err;
  private final ProgressLine line;
  private final String named;
  private final @Nullable Spare spare;
  private boolean told;
  private boolean noteTold;

  /// Words.
  ///
  /// @param kept the run's; null where it is not kept
  /// @param err where trouble is told
  /// @param line stands there, and is taken away first
  /// @param file as the user named it; empty for the usual one
  /// @param spare takes what cannot be kept; null where a CSV has it anyway
  JournalWords(
      @Nullable RunWriter kept,
      PrintWriter err,
      ProgressLine line,
      String file,
      @Nullable Spare spare) {
    this.spare = spare;
    this.kept = kept;
    this.err = err;
    this.line = line;
    this.named =
        file.isEmpty() ? "" : " %s %s".formatted(JournalOptions.JOURNAL, Texts.shell(file));
  }

  /// Tells once why the run is not kept.
  void tellTrouble() {
    var trouble = kept == null || told ? "" : kept.trouble().orElse("");
    if (!trouble.isEmpty()) {
      told = true;
      line.clear();
      err.println(
          "undertone: %s; the run goes on without it%s"
              .formatted(
                  trouble,
                  spare == null
                      ? ""
                      : ", in memory, and its results are written to a CSV at the end"));
    }
    if (kept != null && !noteTold) {
      kept.note()
          .ifPresent(note -> {
            noteTold = true;
            line.clear();
            err.println("undertone: " + note);
          });
    }
  }

  /// Writes what was not kept, once the run is over.
  ///
  /// @param folder where
  /// @throws ExportException if it cannot be written
  void saveRest(Path folder) throws ExportException {
    if (kept == null || spare == null || spare.size() == 0) {
      return;
    }
    var rows = Texts.counted(spare.size(), "row", "rows");
    var file = spare.write(folder);
    err.println(
        "undertone: %s that the journal has not kept %s in %s%s"
            .formatted(
                rows,
                spare.size() == 1 ? "is" : "are",
                file,
                kept.run().isEmpty()
                    ? ""
                    : "; those before in the journal: undertone export %d%s --csv FILE"
                        .formatted(kept.run().getAsLong(), named)));
  }

  /// Where the run is found again, once it is over.
  List<String> line(Progress progress) {
    if (kept == null || kept.trouble().isPresent() || kept.run().isEmpty()) {
      return List.of();
    }
    long run = kept.run().getAsLong();
    long left = progress.queued() + progress.cancelled();
    return List.of(
        "%-10s  %s"
            .formatted(
                "Journal",
                left > 0
                    ? "run %d, %s left; undertone resume %d%s goes on"
                        .formatted(run, Texts.count(left), run, named)
                    : progress.failed() > 0
                        ? "run %d; undertone resume %d --retry-failed%s asks for the failed again"
                            .formatted(run, run, named)
                        : "run %d; undertone show %d%s tells of it".formatted(run, run, named)));
  }
}
