package undertone.model;

import java.util.List;

/// What the user asked to survey, before it is opened.
public sealed interface SourceSpec {

  /// Numbered recordings of the simulated service that runs inside the program.
  ///
  /// @param recordings how many, at least 1
  record Simulated(long recordings) implements SourceSpec {
    public Simulated {
      if (recordings < 1) {
        throw new IllegalArgumentException("a run has at least 1 recording, not " + recordings);
      }
    }
  }

  /// Addresses, each of which may hold curl's bracket ranges and braces.
  ///
  /// @param patterns at least one pattern
  record Urls(List<String> patterns) implements SourceSpec {
    public Urls {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty()) {
        throw new IllegalArgumentException("at least one address is needed");
      }
    }
  }
}
