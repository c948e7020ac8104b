package undertone.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import undertone.analysis.Transforms;
import undertone.fetch.FetchListener;
import undertone.fetch.FetchTerms;
import undertone.fetch.Fetched;
import undertone.fetch.HttpClient;
import undertone.format.Decoded;
import undertone.model.Failure;
import undertone.model.Failure.Cause;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
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

  CompletableFuture<Inspection> inspect(
      RecordingRef recording, Transforms transforms, double assumedRateHz) {
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
                var inspection =
                    inspected(new WorkOrder(recording, assumedRateHz), fetched, transforms);
                store.close();
                result.complete(inspection);
              }
            });
    return result;
  }

  private static Inspection inspected(WorkOrder order, Fetched fetched, Transforms transforms) {
    var recording = order.recording();
    return switch (fetched) {
      case Fetched.Body body -> {
        try (var _ = body.slot();
            var work = new Work(transforms)) {
          yield analysed(order, body, work);
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

  private static Inspection analysed(WorkOrder order, Fetched.Body body, Work work) {
    var recording = order.recording();
    return switch (work.on(order, body)) {
      case Outcome.Analysed(var findings) ->
          work.decode(order, body) instanceof Decoded.Samples(var signal)
              ? new Inspected(
                  recording, signal.toArray(), work.analyser().amplitudes(signal), findings)
              : not(recording, Cause.INTERNAL, "decoded once, but not again");
      case Outcome.Failed(var failure) -> new NotInspected(recording, failure);
      case Outcome.NoData _, Outcome.Cancelled _ -> not(recording, Cause.EMPTY, "nothing there");
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
