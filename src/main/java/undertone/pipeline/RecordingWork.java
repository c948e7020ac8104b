package undertone.pipeline;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import undertone.analysis.Measures;
import undertone.analysis.Transforms;
import undertone.fetch.FetchListener;
import undertone.fetch.Fetched;
import undertone.fetch.Fetcher;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.WorkOrder;
import undertone.model.WorkResult;

/// The work on one recording, from its order to its result: fetch, then decode and analyse, on the
/// calling thread. It knows no pool, no run and no window, and both records can be sent around, so
/// that any engine could run it, on any number of machines. The strategies of this one take the two
/// halves apart and put other things in between.
///
/// @param fetcher fetches
/// @param transforms what transforms the signals
/// @param measures what is looked for in them
record RecordingWork(Fetcher fetcher, Transforms transforms, Measures measures)
    implements Function<WorkOrder, WorkResult> {

  /// Works. May be called from any thread, at the same time.
  ///
  /// @return the result: never an exception, whatever goes wrong
  @Override
  public WorkResult apply(WorkOrder order) {
    var recording = order.recording();
    var end = new End();
    fetcher.fetch(recording, end);
    var fetched = Objects.requireNonNull(end.fetched, "every fetch ends");
    if (!(fetched instanceof Fetched.Body body)) {
      return withoutBody(recording, fetched, end.attempts);
    }
    try (var _ = body.slot();
        var work = new Work(transforms, measures)) {
      long bytes = body.slot().buffer().remaining();
      return new WorkResult(
          recording, work.on(order, body), body.httpStatus(), end.attempts, bytes);
    }
  }

  /// The result of a fetch that brought nothing to analyse.
  ///
  /// @throws IllegalArgumentException if it did
  static WorkResult withoutBody(RecordingRef recording, Fetched fetched, int attempts) {
    return switch (fetched) {
      case Fetched.Body _ -> throw new IllegalArgumentException("there is a body to analyse");
      case Fetched.NoContent(int status) ->
          new WorkResult(recording, new Outcome.NoData(), status, attempts, 0);
      case Fetched.Failed(var failure, int status, long bytes) ->
          new WorkResult(recording, new Outcome.Failed(failure), status, attempts, bytes);
      case Fetched.Cancelled _ ->
          new WorkResult(recording, new Outcome.Cancelled(), 0, attempts, 0);
    };
  }

  /// Hears how the fetch ended.
  private static final class End implements FetchListener {
    private @Nullable Fetched fetched;
    private int attempts;

    @Override
    public void requested() {}

    @Override
    public void firstByte() {}

    @Override
    public void ended(Fetched how, int requests) {
      fetched = how;
      attempts = requests;
    }
  }
}
