package undertone.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import undertone.analysis.AnalysisResult;
import undertone.analysis.Measures;
import undertone.analysis.SignalLook;
import undertone.analysis.Transforms;
import undertone.fetch.FetchListener;
import undertone.fetch.FetchTerms;
import undertone.fetch.Fetched;
import undertone.fetch.HttpClient;
import undertone.format.Decoded;
import undertone.format.Opened;
import undertone.format.Track;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.RecordingRef;
import undertone.model.Signal;
import undertone.model.SignalFacts;
import undertone.model.Taper;
import undertone.model.WorkOrder;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Inspection.NotInspected;

/// Fetches and analyses single recordings for the eye, beside any run. Safe to call from any
/// thread.
final class Inspector implements AutoCloseable {
  /// Bytes of the largest body there is.
  private static final long LARGEST = 1L << 30;

  private final ExecutorService threads = Threads.inspect();
  private final HttpClient client;

  Inspector(HttpClient client) {
    this.client = client;
  }

  /// Inspects.
  ///
  /// @param order which recording, and how it is read
  /// @param wanted which of its signals; the first one where there is none like it
  /// @param transforms what transforms it
  /// @param measures what is looked for in it
  CompletableFuture<Inspection> inspect(
      WorkOrder order, SignalFacts wanted, Transforms transforms, Measures measures) {
    var recording = order.recording();
    var result = new CompletableFuture<Inspection>();
    // A store of its own, so that nothing lies idle afterwards.
    var store = new SlotStore(LARGEST);
    client
        .fetcher(threads, store, new FetchTerms(0, LARGEST))
        .start(
            recording,
            new FetchListener() {
              @Override
              public void requested() {}

              @Override
              public void firstByte() {}

              @Override
              public void ended(Fetched fetched, int attempts) {
                var inspection = inspected(order, wanted, fetched, transforms, measures);
                store.close();
                result.complete(inspection);
              }
            });
    return result;
  }

  /// Looks at samples.
  CompletableFuture<SignalView> view(
      double[] samples, double sampleRateHz, Taper window, Transforms transforms) {
    return CompletableFuture.supplyAsync(
        () ->
            SignalView.of(
                Signal.of(sampleRateHz, samples), new SignalLook(transforms, window), window),
        threads);
  }

  private static Inspection inspected(
      WorkOrder order,
      SignalFacts wanted,
      Fetched fetched,
      Transforms transforms,
      Measures measures) {
    var recording = order.recording();
    return switch (fetched) {
      case Fetched.Body body -> {
        try (var _ = body.slot();
            var work = new Work(transforms, measures)) {
          yield opened(order, wanted, body, work);
        } catch (RuntimeException | Error e) {
          yield not(recording, Cause.INTERNAL, "the analysis broke: " + e);
        }
      }
      case Fetched.Failed(var failure, _, _) -> new NotInspected(recording, failure);
      case Fetched.NoContent _ ->
          not(recording, Cause.EMPTY, "the service has nothing for this recording");
      case Fetched.Cancelled _ -> not(recording, Cause.RESET, "the fetch was called back");
    };
  }

  private static Inspection opened(
      WorkOrder order, SignalFacts wanted, Fetched.Body body, Work work) {
    return switch (Work.open(order, body)) {
      case Opened.Refused(var failure) ->
          not(order.recording(), failure.cause(), failure.message());
      case Opened.Tracks(var tracks) ->
          switch (work.decode(chosen(tracks, wanted))) {
            case Decoded.Refused(var failure) ->
                not(order.recording(), failure.cause(), failure.message());
            case Decoded.Samples(var signal) -> analysed(order.recording(), signal, work);
          };
    };
  }

  private static Track chosen(List<Track> tracks, SignalFacts wanted) {
    return tracks.stream()
        .filter(track -> track.facts().equals(wanted))
        .findFirst()
        .orElseGet(tracks::getFirst);
  }

  private static Inspection analysed(RecordingRef recording, Signal signal, Work work) {
    return switch (work.analyser().analyse(signal)) {
      case AnalysisResult.Found(var findings) ->
          new Inspected(
              recording,
              signal.toArray(),
              work.analyser().amplitudes(signal),
              work.analyser().asksForWelch()
                  ? Optional.of(work.analyser().welch(signal))
                  : Optional.empty(),
              findings);
      case AnalysisResult.Refused(var failure) ->
          not(recording, failure.cause(), failure.message());
    };
  }

  private static Inspection not(RecordingRef recording, Cause cause, String message) {
    return new NotInspected(recording, new Failure(cause, recording.name() + ": " + message));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
