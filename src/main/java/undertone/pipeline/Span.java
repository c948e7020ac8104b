package undertone.pipeline;

import java.util.EnumMap;

/// What a run did between two moments.
///
/// @param seconds how long it was, pauses left out
/// @param effort where the time went meanwhile; its most in flight and its threads are those that
///   count for this span
/// @param bytes received meanwhile
/// @param total recordings of the whole run
/// @param flow at the end of it
record Span(double seconds, Effort effort, long bytes, long total, Flow flow) {

  /// From the start.
  static Span of(Progress progress) {
    return new Span(
        progress.elapsedSeconds(),
        progress.effort(),
        progress.bytes(),
        progress.total(),
        progress.flow());
  }

  /// From one snapshot of a run to a later one.
  ///
  /// @param from the earlier
  /// @param to the later
  /// @param inFlight most in flight between the two
  /// @param threads that may analyse
  static Span between(Progress from, Progress to, long inFlight, int threads) {
    var before = from.effort();
    var after = to.effort();
    var limited = new EnumMap<Bottleneck, Double>(Bottleneck.class);
    after
        .limitedSeconds()
        .forEach((each, seconds) ->
            limited.put(each, seconds - before.limitedSeconds().getOrDefault(each, 0.0)));
    var effort =
        new Effort(
            after.peakBufferedBytes(),
            inFlight,
            threads,
            after.answers() - before.answers(),
            after.waitingSeconds() - before.waitingSeconds(),
            after.receivingSeconds() - before.receivingSeconds(),
            after.analyses() - before.analyses(),
            after.analysingSeconds() - before.analysingSeconds(),
            limited,
            after.setbacks().since(before.setbacks()));
    return new Span(
        (to.elapsedNanos() - from.elapsedNanos()) / 1e9,
        effort,
        to.bytes() - from.bytes(),
        to.total(),
        to.flow());
  }
}
