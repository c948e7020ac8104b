package undertone.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import undertone.model.Parameter;

/// What would make a run faster, by what held it up.
public enum Remedy {
  /// One recording after the other: any other strategy.
  OVERLAP(null, true),
  /// Everything was in flight at once: nothing here.
  FASTER_SERVICE(null, false),
  /// More recordings in flight.
  MORE_FETCHES(Parameter.FETCHES, false),
  /// More recordings in flight, where it is each connection and not the line that is slow.
  MORE_CONNECTIONS(Parameter.FETCHES, false),
  /// A host asked for less: patience, or fewer recordings in flight.
  PATIENCE(Parameter.FETCHES, false),
  /// The run looks for the number in flight by itself.
  OWN_NUMBER(null, false),
  /// Attempts fail and are repeated: a look at the failures, or fewer attempts.
  LOOK_AT_FAILURES(Parameter.ATTEMPTS, false),
  /// No answer brought a recording: a look at the answers.
  LOOK_AT_ANSWERS(null, false),
  /// More recordings in flight to one host.
  MORE_PER_HOST(Parameter.PER_HOST, false),
  /// The program was getting under way, which counts less the longer a run is.
  LONGER_RUN(null, false),
  /// One thread computes: the hybrid strategy has more.
  HYBRID(null, true),
  /// More threads that analyse.
  MORE_THREADS(Parameter.THREADS, false),
  /// All cores compute: nothing here.
  FASTER_CORES(null, false),
  /// A larger budget for bodies.
  MORE_MEMORY(Parameter.MEMORY, false),
  /// A faster place for the results.
  FASTER_SINK(null, false);

  private final Optional<Parameter> parameter;
  private final boolean strategy;

  Remedy(@Nullable Parameter parameter, boolean strategy) {
    this.parameter = Optional.ofNullable(parameter);
    this.strategy = strategy;
  }

  /// The parameter that would have to be changed.
  ///
  /// @return none where it is not one of them
  public Optional<Parameter> parameter() {
    return parameter;
  }

  /// Whether another strategy would help.
  ///
  /// @return true for two of them
  public boolean strategy() {
    return strategy;
  }
}
