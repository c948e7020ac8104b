package undertone.ui.charts;

/// What a fetch slot or an analysis thread was doing, in words for legends.
enum BarKind {
  /// The request is out, no answer yet.
  WAITING("waiting for the service"),
  /// The body is arriving.
  RECEIVING("receiving"),
  /// It failed and waits before another attempt; once landed, all the time that its attempts took.
  RETRYING("trying again"),
  /// Decoding and analysis.
  ANALYSING("analysing"),
  /// The instant at which a recording failed; of no length.
  FAILED("failed");

  private final String words;

  BarKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
