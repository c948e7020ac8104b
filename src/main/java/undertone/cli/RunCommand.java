package undertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.export.ExportException;
import undertone.export.ExportProgress;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RunWriter;
import undertone.model.ServiceSettings;
import undertone.pipeline.Survey;

/// `undertone run`: one survey from start to end.
final class RunCommand {
  private final Services services;
  private final Console console;
  private final Interrupts interrupts;
  private final PrintWriter out;
  private final PrintWriter err;

  RunCommand(
      Services services, Console console, Interrupts interrupts, PrintWriter out, PrintWriter err) {
    this.services = services;
    this.console = console;
    this.interrupts = interrupts;
    this.out = out;
    this.err = err;
  }

  int run(ParseResult parsed) throws UsageException {
    var journal = JournalOptions.wanted(parsed, services);
    var repetition = Repetition.of(parsed);
    try (var subject =
        repetition.isEmpty()
            ? Subject.open(parsed, services, console, true)
            : Subject.again(parsed, services, repetition.get().run())) {
      return survey(parsed, subject, journal, repetition);
    } catch (IOException e) {
      err.println("undertone: the simulator could not be started: " + e.getMessage());
      return ExitCode.SOME_FAILED;
    }
  }

  private int survey(
      ParseResult parsed, Subject subject, Optional<Path> journal, Optional<Repetition> repetition)
      throws UsageException {
    boolean quiet = parsed.matchedOptionValue(CommandSpecs.QUIET, false);
    var strategy = parsed.matchedOptionValue(Choices.STRATEGY, Choices.DEFAULT_STRATEGY);
    var settings =
        repetition.isEmpty()
            ? Options.runSettings(parsed, subject.source(), strategy)
            : repetition.get().run().settings();
    var targets = Outputs.targets(parsed);
    if (!quiet) {
      Secrets.note(subject.source()).ifPresent(err::println);
    }
    var line = new ListingLine(err, console.redraws(), System::nanoTime);
    var prepared = new Listing(err, line, quiet).prepare(subject.engine(), settings, interrupts);
    if (prepared.isEmpty()) {
      return ExitCode.INTERRUPTED;
    }
    var survey = prepared.get();
    try {
      var outputs = Outputs.begin(targets, console, survey.schema(), new ExportProgress());
      var simulator = subject.simulator();
      var service = simulator == null ? null : simulator.settings();
      var kept = journal.map(file -> kept(file, survey, service)).orElse(null);
      if (!quiet) {
        repetition.ifPresent(again -> again.announce(err, survey));
      }
      return new Surveying(console, interrupts, out, err, parsed)
          .run(
              new Surveying.Job(
                  subject.engine(),
                  survey,
                  outputs,
                  kept,
                  rest(repetition),
                  service,
                  services.here()));
    } catch (ExportException e) {
      err.println("undertone: " + e.getMessage());
      return ExitCode.WRONG_USAGE; // It is known before anything was fetched.
    }
  }

  private static Surveying.Rest rest(Optional<Repetition> repetition) {
    return repetition.isEmpty()
        ? Surveying.Rest.NONE
        : new Surveying.Rest() {
          @Override
          List<String> lines(String digest, long left) {
            return repetition.get().comparison(digest, left);
          }
        };
  }

  private static RunWriter kept(Path journal, Survey survey, @Nullable ServiceSettings service) {
    return Journal.begin(
        journal,
        new NewRun(survey.settings(), service, survey.total(), survey.schema(), survey::recording),
        Origin.here(survey.program(Version.number()), survey.fft()));
  }
}
