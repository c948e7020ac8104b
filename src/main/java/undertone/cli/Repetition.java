package undertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import undertone.journal.KeptRun;
import undertone.model.AnalysisText;
import undertone.model.ResultSchema;
import undertone.pipeline.Survey;
import undertone.provenance.RecordedRun;
import undertone.provenance.RunRecordException;
import undertone.provenance.RunRecordReader;

/// `undertone run --from RECORD`: a run again, as its record says.
///
/// @param file the record
/// @param recorded what it asks for
/// @param run the same, with the keys that no record keeps
record Repetition(Path file, RecordedRun recorded, KeptRun run) {
  /// What may stand beside the record: where results go, and how the network is used.
  private static final Set<String> BESIDE = beside();

  private static Set<String> beside() {
    var names =
        new HashSet<>(
            List.of(
                SourceOptions.FROM,
                CommandSpecs.CSV,
                OutTarget.OUT,
                OutTarget.FORMAT,
                OutTarget.SEPARATOR,
                OutTarget.DECIMAL,
                CommandSpecs.QUIET,
                JournalOptions.JOURNAL,
                JournalOptions.NO_JOURNAL,
                ResumeCommand.KEY));
    NetworkOptions.group(true).allOptionsNested().stream()
        .map(OptionSpec::longestName)
        .forEach(names::add);
    return Set.copyOf(names);
  }

  /// What the command line wants repeated.
  ///
  /// @return empty where it names no record
  /// @throws UsageException if the record cannot be used, or other options go against it
  static Optional<Repetition> of(ParseResult parsed) throws UsageException {
    var from = parsed.<@Nullable From>matchedOptionValue(SourceOptions.FROM, null);
    if (!(from instanceof From.RecordFile(Path file))
        || parsed.hasMatchedOption(SourceOptions.FDSN)) {
      if (parsed.hasMatchedOption(ResumeCommand.KEY)) {
        throw new UsageException(
            "%s goes with a run record (%s), and this run has none: leave it out"
                .formatted(ResumeCommand.KEY, SourceOptions.FROM));
      }
      return Optional.empty();
    }
    for (var option : parsed.matchedOptions()) {
      if (!BESIDE.contains(option.longestName())) {
        throw new UsageException(
            "%s goes against the record, which says all that the run does: leave it out"
                .formatted(option.longestName()));
      }
    }
    if (parsed.hasMatchedPositional(0)) {
      throw new UsageException("the record says which recordings: leave the others out");
    }
    try {
      var recorded = RunRecordReader.read(file);
      var settings = recorded.settings();
      var schema = new ResultSchema(AnalysisText.of(settings.analysis()), List.of());
      var run =
          GivenKeys.of(parsed)
              .with(file.toString(), "a record", new KeptRun(settings, recorded.service(), schema));
      return Optional.of(new Repetition(file, recorded, run));
    } catch (RunRecordException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /// Tells what is repeated, and what may differ.
  ///
  /// @param err where to
  /// @param survey the same run here
  void announce(PrintWriter err, Survey survey) {
    var fft = survey.fft();
    err.println(
        "Repeats the run of %s%s%s"
            .formatted(
                data(),
                recorded.startedAt().isEmpty() ? "" : ", begun " + recorded.startedAt(),
                recorded.undertone().isEmpty() ? "" : ", by Undertone " + recorded.undertone()));
    if (!recorded.unknown().isEmpty()) {
      err.println(
          "undertone: the record has fields that this version does not know, and does without: "
              + String.join(", ", recorded.unknown().stream().limit(8).toList())
              + (recorded.unknown().size() > 8 ? ", ..." : ""));
    }
    if (!recorded.fft().isEmpty() && !recorded.fft().equals(fft)) {
      err.println(
          "undertone: its signals were transformed by %s, here by %s: last digits may differ"
              .formatted(recorded.fft(), fft));
    }
    if (!plugins(recorded.undertone()).equals(plugins(survey.program("")))) {
      err.println("undertone: its plug-ins were others than those here: their figures may differ");
    }
  }

  /// What the record is of; the record itself where it does not tell.
  private String data() {
    return recorded.dataFile().isEmpty() ? file.toString() : recorded.dataFile();
  }

  private static String plugins(String program) {
    int from = program.indexOf(Survey.PLUGINS);
    return from < 0 ? "" : program.substring(from);
  }

  /// Whether the same was found.
  ///
  /// @param digest of the rows that landed now
  /// @param left how many recordings have no outcome now
  /// @return a line
  List<String> comparison(String digest, long left) {
    var data = data();
    if (recorded.left() > 0) {
      return line(
          "%s has only a part of its run (%s left): there is nothing to compare with"
              .formatted(data, Texts.recordings(recorded.left())));
    }
    if (recorded.digest().isEmpty()) {
      return line(
          data
              + " has not all rows of its run, or no record of them: there is nothing to compare"
              + " with");
    }
    if (left > 0) {
      return line("only a part of the run: there is nothing to compare with " + data);
    }
    return line(
        recorded.digest().equals(digest)
            ? "found the same as %s has, to the last bit".formatted(data)
            : "found something else than %s has".formatted(data));
  }

  private static List<String> line(String words) {
    return List.of("%-10s  %s".formatted("Repeated", words));
  }
}
