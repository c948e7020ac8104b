package undertone.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.model.DataService;
import undertone.model.InvalidSourceException;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;

/// What a command line wants surveyed, with the engine to do it: the user's addresses, or the
/// simulator's recordings with the simulator that serves them. Close it when all runs are over.
///
/// @param source which recordings
/// @param engine runs over them
/// @param simulator serves them; null where the source is the user's
record Subject(SourceSpec source, Engine engine, @Nullable DataService simulator)
    implements AutoCloseable {

  /// Opens what the command line names.
  ///
  /// @throws UsageException if options do not go with it
  /// @throws IOException with a sentence for people if the simulator cannot start
  static Subject open(ParseResult parsed, Services services) throws UsageException, IOException {
    List<String> urls = parsed.matchedPositionalValue(0, List.of());
    if (!urls.isEmpty()) {
      refuseSimulatorOptions(parsed);
      return new Subject(new SourceSpec.Urls(urls), services.engine(""), null);
    }
    var settings = Options.serviceSettings(parsed);
    var simulator = services.serve(0, settings);
    return new Subject(
        new SourceSpec.Simulated(settings.recordings()),
        services.engine(simulator.address()),
        simulator);
  }

  private static void refuseSimulatorOptions(ParseResult parsed) throws UsageException {
    for (var option : Options.simulatorOnly()) {
      if (parsed.hasMatchedOption(option)) {
        throw new UsageException(
            option + " sets the simulator, which a run over URLs does not use: leave it out");
      }
    }
  }

  /// Whether the recordings are the simulator's.
  boolean simulated() {
    return simulator != null;
  }

  /// Readies a run.
  ///
  /// @throws UsageException if the source makes no sense
  Survey prepare(RunSettings settings) throws UsageException {
    try {
      return engine.prepare(settings);
    } catch (InvalidSourceException e) {
      throw new UsageException(e.getMessage());
    }
  }

  @Override
  public void close() {
    engine.close();
    if (simulator != null) {
      simulator.close();
    }
  }
}
