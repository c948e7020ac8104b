package undertone.fetch;

/// Follows one fetch. Called on fetch threads, in the order of the methods here; [#ended] exactly
/// once, the others at most once.
public interface FetchListener {

  /// A fetch thread took the recording and is about to send the request.
  void requested();

  /// The answer's headers are here.
  void firstByte();

  /// The fetch is over.
  ///
  /// @param fetched how it ended
  /// @param attempts requests that went out, redirects not counted
  void ended(Fetched fetched, int attempts);
}
