package undertone.ui.run;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import undertone.model.Failure;
import undertone.model.Outcome;
import undertone.model.ResultTable;
import undertone.model.Status;
import undertone.pipeline.Progress;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// How a run ended, in words.
public final class RunReport {
  private static final Words WORDS = Words.of(RunReport.class);

  private RunReport() {}

  /// One line for the status bar.
  ///
  /// @param end the last snapshot
  /// @return `20 of 20 recordings in 00:00.2 · 87 /s`
  public static String line(Progress end) {
    var stopped = end.state() == Progress.State.CANCELLED ? WORDS.text("report.stopped") + " " : "";
    double seconds = end.elapsedSeconds();
    return WORDS.text(
        "report.line",
        stopped,
        Amounts.count(end.analysed()),
        Noun.RECORDING.of(end.total()),
        Amounts.clock(seconds),
        Amounts.rate(seconds > 0 ? end.analysed() / seconds : 0));
  }

  /// What failed, by cause, the most frequent first.
  ///
  /// @param end the last snapshot, with at least one failure
  /// @return a sentence or two
  public static String failures(Progress end) {
    var causes =
        end.failuresByCause().entrySet().stream()
            .filter(cause -> cause.getValue() > 0)
            .sorted(Map.Entry.<Failure.Cause, Long>comparingByValue(Comparator.reverseOrder()))
            .map(cause -> Amounts.count(cause.getValue()) + " " + cause.getKey().label())
            .collect(Collectors.joining(", "));
    return WORDS.text(
        "report.failures", Amounts.count(end.failed()), Noun.RECORDING.of(end.total()), causes);
  }

  /// Every failure with its message, up to the first [ResultTable#MESSAGES_KEPT]. Walks the table,
  /// so not for the JavaFX Application Thread.
  ///
  /// @param table the results
  /// @return a line each
  public static String details(ResultTable table) {
    var lines = new StringBuilder();
    int failures = 0;
    int size = table.size();
    for (int row = 0; row < size && failures < ResultTable.MESSAGES_KEPT; row++) {
      if (table.status(row) == Status.FAILED
          && table.at(row).outcome() instanceof Outcome.Failed(Failure failure)) {
        failures++;
        var recording = table.at(row).recording();
        lines.append(recording.url()).append(": ").append(failure.message()).append('\n');
      }
    }
    return lines.toString();
  }
}
