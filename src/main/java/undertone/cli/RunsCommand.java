package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ParseResult;
import undertone.journal.JournalException;
import undertone.journal.RunRecord;

/// `undertone runs`: the runs that were kept, the latest last, where the eye is.
final class RunsCommand {
  private static final int LONGEST_NAME = 40;
  private static final String[] HEADER = {
    "run",
    "started",
    "name",
    "strategy",
    "recordings",
    "failed",
    "left",
    "time",
    "rec/s",
    "state",
    "limited by"
  };
  private static final Set<Integer> LEFT = Set.of(1, 2, 3, 9, 10);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Services services;
  private final PrintWriter out;

  RunsCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    var file = JournalOptions.file(parsed, services);
    if (!Files.exists(file)) {
      out.println("No run was kept yet; the first will be, in " + file);
      return ExitCode.ALL_ANALYSED;
    }
    try (var open = OpenJournal.toRead(parsed, services)) {
      var runs = open.journal().runs();
      if (runs.isEmpty()) {
        out.println("No run is kept in " + open.file());
        return ExitCode.ALL_ANALYSED;
      }
      var rows = new ArrayList<String[]>(List.of());
      rows.add(HEADER);
      runs.reversed().forEach(run -> rows.add(row(run)));
      TextTable.lines(rows, LEFT).forEach(out::println);
      return ExitCode.ALL_ANALYSED;
    }
  }

  private static String[] row(RunRecord run) {
    var counts = run.counts();
    double seconds = run.elapsedSeconds();
    var name = run.name();
    return new String[] {
      Long.toString(run.id()),
      time(run.startedAt()),
      (run.remarks().pinned() ? "* " : "")
          + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 3) + "..." : name),
      run.strategy(),
      Texts.count(counts.total()),
      Texts.count(counts.failed()),
      Texts.count(counts.left()),
      Texts.duration(seconds),
      seconds > 0 ? Texts.rate((counts.landed() - counts.failed()) / seconds) : "",
      Choices.word(run.state()),
      limit(run.remarks().verdict())
    };
  }

  /// What held it up, without how much.
  private static String limit(String verdict) {
    return verdict.replaceFirst("^Limited by ", "").replaceFirst("( \\d+ %|[.:;]).*$", "");
  }

  static String time(Instant moment) {
    return MINUTES.format(moment.atZone(ZoneId.systemDefault()));
  }
}
