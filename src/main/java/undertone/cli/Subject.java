package undertone.cli;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import undertone.journal.KeptRun;
import undertone.model.DataService;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;

/// What a command line wants surveyed, with the engine to do it: the user's own recordings, or the
/// simulator's with the simulator that serves them. Close it when all runs are over.
///
/// @param source which recordings
/// @param engine runs over them
/// @param simulator serves them; null where the source is the user's
record Subject(SourceSpec source, Engine engine, @Nullable DataService simulator)
    implements AutoCloseable {

  /// Opens what the command line names.
  ///
  /// @param parsed the command line
  /// @param services what it needs from the rest of the program
  /// @param console has the standard input
  /// @param cached whether answers are kept on the disk where the command line says nothing of it
  /// @throws UsageException if options do not go with it
  /// @throws IOException with a sentence for people if the simulator cannot start
  static Subject open(ParseResult parsed, Services services, Console console, boolean cached)
      throws UsageException, IOException {
    var network = NetworkOptions.of(parsed, services.folders().credentials(), cached);
    var own = OwnSource.of(parsed, console.in());
    if (own.isPresent()) {
      refuse(
          parsed,
          Options.simulatorOnly(),
          "sets the simulator, which a run over recordings of your own does not use");
      var engine = services.engine("");
      engine.network(network);
      return new Subject(own.get(), engine, null);
    }
    refuse(
        parsed,
        ReadingOptions.NAMES,
        "says how recordings of your own are read, and this run names none");
    var settings = Options.serviceSettings(parsed);
    var simulator = services.serve(0, settings);
    var engine = services.engine(simulator.address());
    engine.network(network);
    return new Subject(new SourceSpec.Simulated(settings.recordings()), engine, simulator);
  }

  /// Opens what a run that was kept had surveyed.
  ///
  /// @param parsed the command line, for the network
  /// @param services what it needs from the rest of the program
  /// @param kept the run
  /// @throws UsageException if options do not go together
  /// @throws IOException with a sentence for people if the simulator cannot start
  static Subject again(ParseResult parsed, Services services, KeptRun kept)
      throws UsageException, IOException {
    var network = NetworkOptions.of(parsed, services.folders().credentials(), true);
    var service = kept.service();
    var simulator = service == null ? null : services.serve(0, service);
    var engine = services.engine(simulator == null ? "" : simulator.address());
    engine.network(network);
    return new Subject(kept.settings().source(), engine, simulator);
  }

  private static void refuse(ParseResult parsed, List<String> options, String why)
      throws UsageException {
    for (var option : options) {
      if (parsed.hasMatchedOption(option)) {
        throw new UsageException("%s %s: leave it out".formatted(option, why));
      }
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
