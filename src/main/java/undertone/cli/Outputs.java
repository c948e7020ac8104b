package undertone.cli;

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

/// The files that a command line wants results in: `--csv`, `--out`, both or none. To be closed.
final class Outputs implements ResultSink, AutoCloseable {
  /// A file on its way.
  private record Open(OutTarget target, ResultFile file) {}

  private final List<Open> all = new ArrayList<>();

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
    }
    return said;
  }

  @Override
  public void close() {
    all.forEach(open -> open.file.close());
  }
}
