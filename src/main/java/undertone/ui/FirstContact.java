package undertone.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import undertone.model.RemoteHosts;
import undertone.model.RunSettings;
import undertone.model.StrategyChoice;
import undertone.pipeline.Survey;
import undertone.ui.panel.Amounts;
import undertone.ui.status.Question;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Says what is about to be asked of machines that are not this one, before the first time: which,
/// how much, how much at a time. Whoever agreed once is not asked again until the program ends.
final class FirstContact {
  private static final Words WORDS = Words.of(FirstContact.class);

  private static final int NAMED = 3;

  private final StatusViewModel status;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> fetched = new HashSet<>();

  FirstContact(StatusViewModel status) {
    this.status = status;
  }

  /// Asks before pages are listed.
  ///
  /// @param hosts that are asked, without this machine
  /// @param then goes on, at once where nobody need be asked
  void beforeListing(Collection<String> hosts, Runnable then) {
    var fresh = hosts.stream().filter(host -> !listed.contains(host)).toList();
    ask(
        new RemoteHosts(fresh, true),
        () -> {
          listed.addAll(fresh);
          then.run();
        },
        named -> WORDS.text("ask.listing", named));
  }

  /// Asks before recordings are fetched.
  ///
  /// @param survey not yet run
  /// @param times how often each recording is asked for
  /// @param then goes on, at once where nobody need be asked
  void beforeRun(Survey survey, int times, Runnable then) {
    var hosts = survey.remoteHosts();
    // Of hosts that are not named nobody knows whether they were agreed to.
    var fresh =
        hosts.names().stream().filter(host -> !hosts.whole() || !fetched.contains(host)).toList();
    long bytes = survey.sourceFacts().bytes();
    ask(
        new RemoteHosts(fresh, hosts.whole()),
        () -> {
          fetched.addAll(fresh);
          listed.addAll(fresh);
          then.run();
        },
        named ->
            WORDS.text(
                fresh.size() > 1 ? "ask.run.each" : "ask.run",
                named,
                asked(survey.total(), times),
                bytes < 0
                    ? WORDS.text("size.unknown")
                    : WORDS.text("size.about", Amounts.bytes((double) bytes)),
                Amounts.count(atATime(survey.settings()))));
  }

  private static String asked(long recordings, int times) {
    var what = Noun.RECORDING.of(recordings);
    return times == 1 ? what : WORDS.text("ask.times", what, Noun.TIME.of(times));
  }

  private static long atATime(RunSettings settings) {
    var limits = settings.limits();
    return settings.strategy() == StrategyChoice.SEQUENTIAL
        ? 1
        : limits.autoFetches() ? limits.perHost() : Math.min(limits.fetches(), limits.perHost());
  }

  private void ask(RemoteHosts hosts, Runnable then, UnaryOperator<String> what) {
    if (hosts.names().isEmpty()) {
      then.run();
    } else {
      status
          .question()
          .set(
              new Question(
                  what.apply(named(hosts)),
                  WORDS.text("ask.agree"),
                  WORDS.text("ask.agreed"),
                  WORDS.text("ask.refused"),
                  then));
    }
  }

  private static String named(RemoteHosts hosts) {
    var names = hosts.names();
    var first = String.join(", ", names.stream().limit(NAMED).toList());
    return hosts.whole() && names.size() <= NAMED
        ? first
        : WORDS.text(
            hosts.whole() ? "hosts" : "hosts.least",
            first,
            Noun.MORE_HOST.of(names.size() - NAMED));
  }
}
