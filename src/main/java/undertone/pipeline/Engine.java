package undertone.pipeline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import undertone.analysis.Measures;
import undertone.analysis.Plugins;
import undertone.analysis.Transforms;
import undertone.fetch.HttpClient;
import undertone.fetch.TimeLimits;
import undertone.format.Formats;
import undertone.model.AnalysisSpec;
import undertone.model.CacheUse;
import undertone.model.Failure;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.ListingWatch;
import undertone.model.NetworkSettings;
import undertone.model.PluginInfo;
import undertone.model.ReadingSpec;
import undertone.model.RecordingRef;
import undertone.model.ResultColumn;
import undertone.model.RunSettings;
import undertone.model.SignalFacts;
import undertone.model.SourceLook;
import undertone.model.SourceSpec;
import undertone.model.Taper;
import undertone.model.UserFolders;
import undertone.model.WorkOrder;
import undertone.source.SourceLooks;
import undertone.source.Sources;

/// What outlives a single run: the HTTP client with its open connections, and the Fourier
/// transforms that the system has. Safe to call from any thread; close it when the program ends.
public final class Engine implements AutoCloseable {
  private final String simulatorAddress;
  private final HttpClient client;
  private final Inspector inspector;
  private final Plugins plugins;

  /// Guarded by itself.
  private final Map<FftChoice, Transforms> transforms = new EnumMap<>(FftChoice.class);

  /// An engine.
  ///
  /// @param simulatorAddress address of the simulated service, without a slash at the end
  public Engine(String simulatorAddress) {
    this(simulatorAddress, new HttpClient(), Plugins.none());
  }

  /// An engine with time limits of its own, for every host.
  Engine(String simulatorAddress, TimeLimits limits) {
    this(simulatorAddress, new HttpClient(limits), Plugins.none());
  }

  private Engine(String simulatorAddress, HttpClient client, Plugins plugins) {
    this.simulatorAddress = simulatorAddress;
    this.client = client;
    this.inspector = new Inspector(client);
    this.plugins = plugins;
  }

  /// An engine of a user who keeps things in folders.
  ///
  /// @param simulatorAddress address of the simulated service, without a slash at the end
  /// @param folders where plug-ins and the cache lie
  public Engine(String simulatorAddress, UserFolders folders) {
    this(simulatorAddress, new HttpClient(folders.cache()), Plugins.in(folders.plugins()));
  }

  /// Changes how the network is used, from the next run on: one that is under way goes on as it
  /// began.
  ///
  /// @param settings credentials, proxy and cache
  public void network(NetworkSettings settings) {
    client.network(settings);
  }

  /// What the cache does.
  ///
  /// @return a snapshot
  public CacheUse cacheUse() {
    return client.cacheUse();
  }

  /// Forgets everything that was fetched.
  ///
  /// @throws IOException with a sentence for people if something could not be deleted
  public void clearCache() throws IOException {
    client.clearCache();
  }

  /// The analyses in the user's plug-in folder.
  ///
  /// @return usable or not, by name
  public List<PluginInfo> plugins() {
    return plugins.all();
  }

  /// The columns that an analysis adds to a run's results.
  ///
  /// @param analysis what is looked for
  /// @return in their order; none where it looks for nothing more
  /// @throws InvalidSourceException if it names a plug-in that is not there, or two columns would
  ///   have one name
  public List<ResultColumn> columns(AnalysisSpec analysis) throws InvalidSourceException {
    return measures(analysis).schema().columns();
  }

  private Measures measures(AnalysisSpec analysis) throws InvalidSourceException {
    try {
      return Measures.of(analysis, plugins);
    } catch (IllegalArgumentException e) {
      throw new InvalidSourceException(String.valueOf(e.getMessage()));
    }
  }

  /// The names of all formats that a [ReadingSpec] may have.
  ///
  /// @return without [ReadingSpec#AUTO]
  public static List<String> formats() {
    return Formats.names();
  }

  /// The format that somebody means who does not write its exact name.
  ///
  /// @param choice `miniseed`, `h5`, `numpy` and so on
  /// @return a name that a [ReadingSpec] may have; empty where no format is meant
  public static Optional<String> format(String choice) {
    return Formats.meant(choice);
  }

  /// Readies a run without starting anything. Blocks where the source must be listed first, as an
  /// index page or a folder must.
  ///
  /// @param settings what to do
  /// @param watch follows the listing and may call it off
  /// @return a run that can be started once
  /// @throws InvalidSourceException if the source cannot be read, the listing was called off, or
  ///   the analysis names a plug-in that is not there
  public Survey prepare(RunSettings settings, ListingWatch watch) throws InvalidSourceException {
    var source = Sources.open(settings.source(), simulatorAddress, client::page, watch);
    return new Survey(
        settings, source, client, transforms(settings.fft()), measures(settings.analysis()));
  }

  /// Looks at a source without reading a file or asking a host: cheap enough for every key that is
  /// typed.
  ///
  /// @param source what the user asks for
  /// @return how many recordings, the first of them, and what is wrong
  public static SourceLook look(SourceSpec source) {
    return SourceLooks.at(source);
  }

  /// Readies a run without starting anything.
  ///
  /// @param settings what to do
  /// @return a run that can be started once
  /// @throws InvalidSourceException if the source cannot be read
  public Survey prepare(RunSettings settings) throws InvalidSourceException {
    return prepare(settings, ListingWatch.NONE);
  }

  /// Fetches and analyses one recording for the eye, beside whatever run is on.
  ///
  /// @param recording which
  /// @param signal which of its signals, as a row of the run has it; [SignalFacts#NONE] for the
  ///   first
  /// @param settings of the run that it belongs to
  /// @return completes on a thread of the engine, never exceptionally
  public CompletableFuture<Inspection> inspect(
      RecordingRef recording, SignalFacts signal, RunSettings settings) {
    Measures measures;
    try {
      measures = measures(settings.analysis());
    } catch (InvalidSourceException e) {
      var failure = new Failure(Failure.Cause.PLUGIN, e.getMessage());
      return CompletableFuture.completedFuture(new Inspection.NotInspected(recording, failure));
    }
    return inspector.inspect(
        new WorkOrder(recording, settings.reading()), signal, transforms(settings.fft()), measures);
  }

  /// Looks at a recording through a window, for the eye.
  ///
  /// @param samples N finite samples, at least 1; not changed until the look is taken
  /// @param sampleRateHz samples per second, NaN where unknown
  /// @param window what the samples are multiplied with
  /// @param fft of the run that it belongs to
  /// @return completes on a thread of the engine; exceptionally only where memory runs out
  public CompletableFuture<SignalView> view(
      double[] samples, double sampleRateHz, Taper window, FftChoice fft) {
    return inspector.view(samples, sampleRateHz, window, transforms(fft));
  }

  /// The library that a choice comes down to on this system.
  ///
  /// @param choice what the user wants
  /// @return name and version
  public String describe(FftChoice choice) {
    return transforms(choice).description();
  }

  private Transforms transforms(FftChoice choice) {
    synchronized (transforms) {
      return transforms.computeIfAbsent(choice, Transforms::choose);
    }
  }

  @Override
  public void close() {
    inspector.close();
    client.close();
    plugins.close();
  }
}
