package undertone.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;
import undertone.journal.JournalException;
import undertone.journal.Origin;
import undertone.journal.RunRecord;

/// `undertone show [RUN]`: how the figures of a run were made.
final class ShowCommand {
  private final Services services;
  private final PrintWriter out;

  ShowCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    try (var open = OpenJournal.toRead(parsed, services)) {
      var run = parsed.hasMatchedPositional(0) ? open.run(parsed) : open.latest();
      lines(run).forEach(this::line);
      int part = 1;
      var origins = open.journal().origins(run.id());
      for (var origin : origins) {
        line(origins.size() == 1 ? "Computed by" : "Session " + part++, words(origin));
      }
      out.println();
      open.journal().settings(run.id()).forEach((name, value) -> line(name, shortened(value)));
      return ExitCode.ALL_ANALYSED;
    }
  }

  private static Map<String, String> lines(RunRecord run) {
    var counts = run.counts();
    var lines = new LinkedHashMap<String, String>();
    lines.put("Run", "%d, %s".formatted(run.id(), run.name()));
    lines.put("Started", run.startedAt().toString());
    lines.put("State", Choices.word(run.state()));
    lines.put("Recordings", Texts.count(counts.total()));
    lines.put("Analysed", Texts.count(counts.analysed()));
    lines.put("No data", Texts.count(counts.noData()));
    lines.put("Failed", Texts.count(counts.failed()));
    lines.put("Left", Texts.count(counts.left()));
    lines.put("Rows", Texts.count(counts.rows()));
    lines.put("Received", Texts.bytes((double) counts.bytes()));
    lines.put("Time", Texts.duration(run.elapsedSeconds()));
    var remarks = run.remarks();
    if (!remarks.verdict().isEmpty()) {
      lines.put("Verdict", remarks.verdict());
    }
    if (remarks.pinned()) {
      lines.put("Pinned", "yes");
    }
    if (!remarks.notes().isEmpty()) {
      lines.put("Notes", remarks.notes().replace("\n", " / "));
    }
    return lines;
  }

  private static String words(Origin origin) {
    return "undertone %s, Java %s, %s, %s, %s"
        .formatted(origin.undertone(), origin.java(), origin.os(), origin.cpu(), origin.fft());
  }

  private static String shortened(String value) {
    int line = value.indexOf('\n');
    return line < 0 ? value : value.substring(0, line) + " ...";
  }

  private void line(String name, String value) {
    out.println("%-28s  %s".formatted(name, value).stripTrailing());
  }
}
