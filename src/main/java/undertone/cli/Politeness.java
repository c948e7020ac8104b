package undertone.cli;

import java.util.List;
import java.util.stream.Stream;
import undertone.model.Host;
import undertone.model.StrategyChoice;
import undertone.pipeline.Survey;

/// Says that hosts of others get fewer fetches at a time than this machine.
final class Politeness {
  private Politeness() {}

  /// What a user should know before the run starts.
  ///
  /// @param survey not yet run; only the first and the last of its recordings are looked at,
  ///   because there may be millions
  /// @return a line, none where the limit for one host makes no difference
  static List<String> note(Survey survey) {
    var settings = survey.settings();
    var limits = settings.limits();
    boolean one = settings.strategy() == StrategyChoice.SEQUENTIAL;
    if (one || (!limits.autoFetches() && limits.fetches() <= limits.perHost())) {
      return List.of();
    }
    var remote =
        Stream.of(0L, survey.total() - 1)
            .map(index -> Host.of(survey.recording(index).url()))
            .filter(host -> !Host.isLoopback(host))
            .distinct()
            .toList();
    return remote.isEmpty()
        ? List.of()
        : List.of(
            "at most %d at a time to %s; --per-host raises it"
                .formatted(limits.perHost(), remote.size() == 1 ? remote.getFirst() : "each host"));
  }
}
