package undertone.cli;

import java.util.ArrayList;
import java.util.List;
import undertone.model.Address;
import undertone.model.RemoteHosts;
import undertone.model.SourceFacts;
import undertone.model.StrategyChoice;
import undertone.pipeline.Survey;

/// What a user should know of a run before it begins: what is wrong with the source, and what the
/// run will ask of the machines of others.
final class FirstContact {
  private static final int NAMED = 3;

  private FirstContact() {}

  /// Lines of a list that are none, and what a listing left out.
  static List<String> shortcomings(SourceFacts facts) {
    var lines = new ArrayList<String>();
    if (facts.badLines() > 0) {
      lines.add(
          "%s: %s"
              .formatted(
                  facts.badLines() == 1
                      ? "1 line is no address"
                      : Texts.count(facts.badLines()) + " lines are no address, the first",
                  Address.withoutSecret(facts.firstBad())));
    }
    if (!facts.left().isEmpty()) {
      lines.add(Address.withoutSecret(facts.left()));
    }
    return lines;
  }

  /// Which hosts are asked for how much, and how much at a time.
  ///
  /// @param survey not yet run
  /// @param times how often it will be run
  /// @param chosen whether the user has said how many one host gets
  /// @return a line, none where everything is on this machine
  static List<String> note(Survey survey, int times, boolean chosen) {
    var hosts = survey.remoteHosts();
    if (hosts.names().isEmpty()) {
      return List.of();
    }
    var limits = survey.settings().limits();
    boolean one = survey.settings().strategy() == StrategyChoice.SEQUENTIAL;
    boolean held = !one && (limits.autoFetches() || limits.fetches() > limits.perHost());
    int most = one ? 1 : held ? limits.perHost() : limits.fetches();
    long bytes = survey.sourceFacts().bytes();
    return List.of(
        "%s: %s%s, %s, at most %s at a time%s%s"
            .formatted(
                named(hosts),
                Texts.recordings(survey.total()),
                times > 1 ? ", %s times".formatted(Texts.count(times)) : "",
                bytes < 0 ? "size unknown" : "about " + Texts.bytes((double) bytes),
                Texts.count(most),
                hosts.names().size() > 1 ? " from each" : "",
                held && !chosen ? "; --per-host raises it" : ""));
  }

  private static String named(RemoteHosts hosts) {
    var names = hosts.names();
    var first = String.join(", ", names.stream().limit(NAMED).toList());
    return hosts.whole() && names.size() <= NAMED
        ? first
        : "%s and %s%s"
            .formatted(
                first,
                hosts.whole() ? "" : "at least ",
                Texts.counted(names.size() - NAMED, "more host", "more hosts"));
  }
}
