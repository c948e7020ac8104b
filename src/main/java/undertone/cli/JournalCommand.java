package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import undertone.journal.Journal;
import undertone.journal.JournalException;
import undertone.journal.JournalPlace;
import undertone.journal.Upkeep;
import undertone.model.UserFolders;

/// `undertone journal`: where runs are kept and how much room that takes; `compact` gives back what
/// was deleted, `move` takes it elsewhere.
final class JournalCommand {
  static final String COMPACT = "compact";
  static final String MOVE = "move";

  private final Services services;
  private final PrintWriter out;

  JournalCommand(Services services, PrintWriter out) {
    this.services = services;
    this.out = out;
  }

  int run(ParseResult parsed) throws UsageException, JournalException {
    var file = JournalOptions.file(parsed, services).toAbsolutePath().normalize();
    String what = parsed.matchedPositionalValue(0, "");
    String where = parsed.matchedPositionalValue(1, "");
    if (!where.isEmpty() && !what.equals(MOVE)) {
      throw new UsageException("unknown argument %s".formatted(where));
    }
    if (!Files.exists(file)) {
      throw new UsageException("there is no journal %s: no run was kept yet".formatted(file));
    }
    switch (what) {
      case "" -> tell(file);
      case COMPACT -> compact(file);
      case MOVE -> move(parsed, file, where);
      default ->
          throw new UsageException(
              "undertone journal does nothing called %s: %s or %s".formatted(what, COMPACT, MOVE));
    }
    return ExitCode.ALL_ANALYSED;
  }

  private void tell(Path file) throws JournalException {
    try (var journal = Journal.openToRead(file)) {
      var runs = journal.runs();
      long rows = runs.stream().mapToLong(run -> run.counts().rows()).sum();
      out.println("File  " + file);
      out.println("Size  " + Texts.bytes((double) Upkeep.bytes(file)));
      out.println(
          "Runs  %s, %s".formatted(Texts.count(runs.size()), Texts.counted(rows, "row", "rows")));
      int deleted = journal.deleted().size();
      if (deleted > 0) {
        out.println(
            "      and %s deleted that can still be brought back".formatted(Texts.count(deleted)));
      }
    }
  }

  private void compact(Path file) throws JournalException {
    try (var journal = Journal.open(file)) {
      journal.sweep(Journal.lastChance());
    }
    var sizes = Upkeep.compact(file);
    out.println(
        "Compacted %s: %s, before %s"
            .formatted(
                file, Texts.bytes((double) sizes.after()), Texts.bytes((double) sizes.before())));
  }

  private void move(ParseResult parsed, Path file, String where)
      throws UsageException, JournalException {
    if (where.isEmpty()) {
      throw new UsageException("where to? undertone journal move FOLDER");
    }
    var named = LocalFile.named(MOVE, where).toAbsolutePath().normalize();
    var to = named.toString().endsWith(".sqlite") ? named : named.resolve(UserFolders.JOURNAL);
    if (to.equals(file)) {
      throw new UsageException("the journal is there already: " + file);
    }
    boolean byName = parsed.hasMatchedOption(JournalOptions.JOURNAL);
    var place = new JournalPlace(services.folders().usualJournal());
    Upkeep.move(file, to, byName ? _ -> {} : at -> place.remember(file, at));
    out.println(
        "Moved to %s, %s%s"
            .formatted(
                to,
                Texts.bytes((double) Upkeep.bytes(to)),
                byName ? "; %s names it from now on".formatted(JournalOptions.JOURNAL) : ""));
  }
}
