package undertone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.export.ExportFormat;
import undertone.export.ExportProgress;
import undertone.export.ExportTerms;
import undertone.export.ResultFile;
import undertone.model.Landed;
import undertone.model.ResultSchema;
import undertone.model.ResultSink;
import undertone.provenance.DataFile;
import undertone.provenance.Provenance;
import undertone.provenance.RowTally;
import undertone.provenance.RunRecordFile;

/// The files that a command line wants results in: `--csv`, `--out`, both or none. To be closed.
final class Outputs implements ResultSink, AutoCloseable {
  /// A file on its way.
  private record Open(OutTarget target, ResultFile file) {}

  private final List<Open> all = new ArrayList<>();
  private final RowTally tally = new RowTally();

  private Outputs() {}

  /// What a command line names, so that a mistake is told before anything is done.
  ///
  /// @throws UsageException if it makes no sense
  static List<OutTarget> targets(ParseResult parsed) throws UsageException {
    var targets = new ArrayList<OutTarget>();
    var csv = CsvTarget.of(parsed).name();
    if (!csv.isEmpty()) {
      targets.add(new OutTarget(CommandSpecs.CSV, csv, ExportTerms.of(ExportFormat.CSV)));
    }
    if (parsed.hasMatchedOption(OutTarget.OUT)) {
      targets.add(
          OutTarget.of(parsed, OutTarget.OUT, parsed.matchedOptionValue(OutTarget.OUT, "")));
    } else if (parsed.hasMatchedOption(OutTarget.FORMAT)
        && !parsed.commandSpec().name().equals(CommandSpecs.EXPORT)) {
      throw new UsageException(
          "%s goes with %s, which is missing".formatted(OutTarget.FORMAT, OutTarget.OUT));
    }
    if (targets.size() > 1
        && !targets.getFirst().isOutput()
        && targets.getFirst().name().equals(targets.getLast().name())) {
      throw new UsageException(
          "%s and %s cannot both go to %s"
              .formatted(CommandSpecs.CSV, OutTarget.OUT, targets.getFirst().name()));
    }
    if (targets.stream().filter(OutTarget::isOutput).count() > 1) {
      throw new UsageException(
          "%s and %s cannot both go to the standard output"
              .formatted(CommandSpecs.CSV, OutTarget.OUT));
    }
    return targets;
  }

  /// Begins some.
  ///
  /// @param progress hears how far their ends are
  /// @throws ExportException if one cannot be written; none of them is there then
  /// @throws UsageException if one is no name of a file
  static Outputs begin(
      List<OutTarget> targets, Console console, ResultSchema schema, ExportProgress progress)
      throws ExportException, UsageException {
    var outputs = new Outputs();
    try {
      for (var target : targets) {
        outputs.all.add(new Open(target, target.begin(console, schema, progress)));
      }
      return outputs;
    } catch (ExportException | UsageException e) {
      outputs.close();
      throw e;
    }
  }

  /// Whether there is none.
  boolean isEmpty() {
    return all.isEmpty();
  }

  /// Whether one is the standard output, so that words go elsewhere.
  boolean onOutput() {
    return all.stream().anyMatch(open -> open.target.isOutput());
  }

  @Override
  public void landed(Landed landed) {
    tally.landed(landed);
    for (var open : all) {
      open.file.landed(landed);
    }
  }

  /// Whether one of them can take no more.
  boolean broken() {
    return all.stream().anyMatch(open -> open.file.broken());
  }

  /// Whether whoever read the standard output has had enough.
  boolean readerGone() {
    return all.stream().anyMatch(open -> open.target.isOutput() && open.file.readerGone());
  }

  /// Finishes them: from now on they are there, whole.
  ///
  /// @return a sentence about each that is a file
  /// @throws ExportException if one could not be written
  List<String> commit() throws ExportException {
    var said = new ArrayList<String>();
    for (var open : all) {
      long rows = open.file.commit();
      if (!open.target.isOutput()) {
        said.add("%s rows written to %s".formatted(Texts.count(rows), open.target.name()));
      }
      if (!open.file.remark().isEmpty()) {
        said.add("undertone: " + open.file.remark());
      }
    }
    return said;
  }

  /// Writes the record of each file beside it, once they are there.
  ///
  /// @param run how the rows were made
  /// @param filter which rows of the run these are; empty for all
  /// @return a line about each
  /// @throws ExportException if one could not be written; the files stay
  List<String> record(Provenance run, String filter) throws ExportException {
    var said = new ArrayList<String>();
    for (var open : all) {
      if (!open.target.isOutput()) {
        RunRecordFile.write(
                Path.of(open.target.name()),
                open.target.terms(),
                new DataFile.Content(tally, filter),
                run)
            .map(Outputs::words)
            .ifPresent(said::add);
      }
    }
    return said;
  }

  private static String words(Path record) {
    return "%-10s  %s tells how they were made; undertone run --from %s repeats the run"
        .formatted("Record", record, Texts.shell(record.toString()));
  }

  /// What has landed in them.
  RowTally tally() {
    return tally;
  }

  @Override
  public void close() {
    all.forEach(open -> open.file.close());
  }
}
