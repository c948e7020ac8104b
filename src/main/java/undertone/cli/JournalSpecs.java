package undertone.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The commands about runs that were, their options and their help.
final class JournalSpecs {
  private JournalSpecs() {}

  static CommandSpec resume() {
    var resume =
        CommandSpecs.command(
            CommandSpecs.RESUME,
            "Goes on with a run that was stopped, crashed or killed: fetches what has no outcome.");
    resume
        .addPositional(which("0..1", "Number or name of the run. Default: the latest unfinished."))
        .addOption(
            Converters.flag(
                ResumeCommand.RETRY_FAILED, "Fetches recordings that failed again, too."))
        .addOption(
            Converters.flag(
                ResumeCommand.RETRY_CHANGED,
                "Fetches again what a listing tells another size or time of than it did."))
        .addOption(
            Converters.flag(
                ResumeCommand.DISCARD,
                "Fetches nothing, gives the run up and deletes it with what has landed."))
        .addOption(GivenKeys.option("A key that stood in the run's addresses, which is not kept."))
        .addArgGroup(NetworkOptions.group(true))
        .addArgGroup(
            CommandSpecs.results(
                "Every result as CSV, old and new; - for standard output.",
                "No progress, table or summary; failures are still told.",
                JournalOptions.journal()));
    resume
        .usageMessage()
        .customSynopsis("undertone resume [OPTION...] [RUN]")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            CommandSpecs.exitCodes("interrupted; what had landed is kept, and can be resumed"));
    return resume;
  }

  static CommandSpec runs() {
    return about(
        CommandSpecs.command(CommandSpecs.RUNS, "Lists the runs that were kept."),
        "undertone runs [--journal FILE]");
  }

  static CommandSpec show() {
    return about(
        CommandSpecs.command(CommandSpecs.SHOW, "Tells how the figures of a run were made.")
            .addPositional(which("0..1", "Number or name of the run. Default: the latest.")),
        "undertone show [--journal FILE] [RUN]");
  }

  static CommandSpec export() {
    var export =
        CommandSpecs.command(CommandSpecs.EXPORT, "Writes the results of a run again.")
            .addPositional(
                which("0..1", "Number or name of the run, and the file. Default: the latest."))
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("FILE")
                    .index("1")
                    .arity("0..1")
                    .type(String.class)
                    .description(
                        "Where to, in the format that the name means: .csv, .jsonl, .parquet, .npz;"
                            + " - for standard output.")
                    .build())
            .addOption(ExportCommand.filter());
    for (var option : OutTarget.formatsAlone()) {
      export.addOption(option);
    }
    export.addOption(
        OptionSpec.builder(CommandSpecs.CSV)
            .paramLabel("FILE")
            .type(String.class)
            .description("In place of FILE: as CSV, whatever the name.")
            .build());
    return about(export, "undertone export [OPTION...] [RUN] FILE");
  }

  static CommandSpec report() {
    return toFile(
        CommandSpecs.command(
            CommandSpecs.REPORT,
            "Writes a run as an HTML page: figures, pictures, failures, settings."),
        "undertone report [--journal FILE] [RUN] FILE");
  }

  static CommandSpec trace() {
    return toFile(
        CommandSpecs.command(
            CommandSpecs.TRACE,
            "Writes the timeline of a run as a trace, which Perfetto and speedscope open."),
        "undertone trace [--journal FILE] [RUN] FILE");
  }

  private static CommandSpec toFile(CommandSpec command, String synopsis) {
    command
        .addPositional(which("1", "Number or name of the run, and the file. Default: the latest."))
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("1")
                .arity("0..1")
                .type(String.class)
                .description("Where to.")
                .build());
    return about(command, synopsis);
  }

  static CommandSpec mark() {
    return about(
        CommandSpecs.command(CommandSpecs.MARK, "Gives a run a name, notes and a pin.")
            .addPositional(which("1", "Number or name of the run."))
            .addOption(
                Converters.option(
                    MarkCommand.NAME,
                    "NAME",
                    String.class,
                    Converters.text(),
                    "Another name. At first it is the source."))
            .addOption(
                Converters.option(
                    MarkCommand.NOTE,
                    "TEXT",
                    String.class,
                    text -> text,
                    "Notes, in the place of those there are; empty for none."))
            .addOption(
                Converters.flag(MarkCommand.PIN, "Keeps it at the top of the window's list."))
            .addOption(Converters.flag(MarkCommand.UNPIN, "Puts it back among the others.")),
        "undertone mark [OPTION...] RUN");
  }

  static CommandSpec delete() {
    return about(
        CommandSpecs.command(
                CommandSpecs.DELETE,
                "Deletes a run with all its results; for a day it can be brought back.")
            .addPositional(which("1", "Number or name of the run."))
            .addOption(Converters.flag(DeleteCommand.UNDO, "Brings a deleted run back.")),
        "undertone delete [--undo] [--journal FILE] RUN");
  }

  static CommandSpec journal() {
    return about(
        CommandSpecs.command(
                CommandSpecs.JOURNAL,
                "Tells where runs are kept and how much room that takes; compact gives back the"
                    + " room of what was deleted, move takes the file to another folder for good.")
            .addPositional(word("0", "WHAT", "compact or move; nothing to be told only."))
            .addPositional(
                word("1", "FOLDER", "Where to move it, or a file that ends in .sqlite.")),
        "undertone journal [compact | move FOLDER] [--journal FILE]");
  }

  private static PositionalParamSpec word(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index(index)
        .arity("0..1")
        .type(String.class)
        .description(description)
        .build();
  }

  private static CommandSpec about(CommandSpec command, String synopsis) {
    command.addOption(JournalOptions.journal()).usageMessage().customSynopsis(synopsis);
    return command;
  }

  private static PositionalParamSpec which(String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(OpenJournal.RUN)
        .index("0")
        .arity(arity)
        .type(String.class)
        .description(description)
        .build();
  }
}
