package undertone.ui.source;

import undertone.ui.words.Words;

/// Where recordings come from.
public enum SourceKind {
  /// The service inside the program.
  SIMULATED,
  /// Addresses that the user gives.
  ADDRESSES,
  /// What a page lists.
  INDEX,
  /// What is on this machine.
  FILES,
  /// Waveforms of a seismological service.
  FDSN;

  private static final Words WORDS = Words.of(SourceKind.class);

  /// The name for the window's title.
  ///
  /// @return one or two words
  public String title() {
    return WORDS.text("title." + name());
  }

  @Override
  public String toString() {
    return WORDS.text("kind." + name());
  }
}
