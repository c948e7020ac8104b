package undertone.fetch;

/// Follows one fetch. Called on fetch threads: [#requested] and [#firstByte] once for each attempt
/// at most, [#retrying] between two attempts, [#ended] exactly once and last.
public interface FetchListener {

  /// A fetch thread took the recording and is about to send the request.
  void requested();

  /// The answer's headers are here.
  void firstByte();

  /// Follows [#firstByte] and tells who answered.
  ///
  /// @param url the address that was asked last, after redirects
  default void arrivedAt(String url) {}

  /// The attempt came to nothing, and another will follow after a wait.
  ///
  /// @param setback what happened, and how long the wait is
  default void retrying(Setback setback) {}

  /// The fetch is over.
  ///
  /// @param fetched how it ended
  /// @param attempts how often the server was asked, attempts that found no connection included;
  ///   redirects, and requests by a kept connection that turned out to be closed, not counted
  void ended(Fetched fetched, int attempts);
}
