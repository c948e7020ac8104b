package undertone.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import undertone.journal.RunRecord;
import undertone.ui.panel.Amounts;
import undertone.ui.words.Noun;
import undertone.ui.words.Words;

/// Runs in words.
final class HistoryText {
  private static final Words WORDS = Words.of(HistoryText.class);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private HistoryText() {}

  /// Whether all words stand somewhere in what is known of a run.
  ///
  /// @param words in lower case
  static boolean matches(RunRecord run, String... words) {
    var text =
        String.join(
                "\n",
                Long.toString(run.id()),
                run.name(),
                time(run),
                run.source(),
                run.strategy(),
                run.analysis(),
                state(run),
                run.remarks().notes(),
                run.remarks().verdict())
            .toLowerCase(Locale.ROOT);
    for (var word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// Its name, led by a mark where it is pinned.
  static String title(RunRecord run) {
    return run.remarks().pinned() ? WORDS.text("pinned", run.name()) : run.name();
  }

  /// When it began, on the clock of the user.
  static String time(RunRecord run) {
    return MINUTES.format(run.startedAt().atZone(ZoneId.systemDefault()));
  }

  /// The same in fewer letters: without the year where it is this one.
  static String shortTime(RunRecord run) {
    var at = run.startedAt().atZone(ZoneId.systemDefault());
    return at.getYear() == Year.now(ZoneId.systemDefault()).getValue()
        ? THIS_YEAR.format(at)
        : MINUTES.format(at);
  }

  /// What held it up, led by how far it came where that is not to its end.
  static String verdict(RunRecord run) {
    var verdict = run.remarks().verdict();
    return run.state() == RunRecord.State.DONE
        ? verdict
        : verdict.isEmpty() ? state(run) : WORDS.text("state.verdict", state(run), verdict);
  }

  static String state(RunRecord run) {
    return switch (run.state()) {
      case RUNNING -> WORDS.text("state.RUNNING");
      case UNFINISHED -> WORDS.text("state.UNFINISHED");
      case CANCELLED -> WORDS.text("state.CANCELLED");
      case DONE -> WORDS.text("state.DONE");
    };
  }

  /// Recordings analysed per second.
  static double perSecond(RunRecord run) {
    var counts = run.counts();
    double seconds = run.elapsedSeconds();
    return seconds > 0 ? (counts.landed() - counts.failed()) / seconds : Double.NaN;
  }

  /// Of how many recordings how many have an outcome: `20`, `12,688 of 100,000`.
  static String landed(RunRecord run) {
    var counts = run.counts();
    return counts.left() == 0
        ? Amounts.count(counts.total())
        : WORDS.text("of", Amounts.count(counts.landed()), Amounts.count(counts.total()));
  }

  /// How long ago something was, in the largest unit.
  static String ago(Instant then, Instant now) {
    var since = Duration.between(then, now);
    return since.toDays() > 0
        ? WORDS.text("ago", Noun.DAY.of(since.toDays()))
        : since.toHours() > 0
            ? WORDS.text("ago", Noun.HOUR.of(since.toHours()))
            : since.toMinutes() > 0
                ? WORDS.text("ago", Noun.MINUTE.of(since.toMinutes()))
                : WORDS.text("ago.now");
  }

  /// What the details tell, by label.
  static Map<String, String> facts(RunRecord run) {
    var counts = run.counts();
    var facts = new LinkedHashMap<String, String>();
    facts.put(WORDS.text("fact.number"), Long.toString(run.id()));
    facts.put(WORDS.text("fact.state"), state(run));
    facts.put(WORDS.text("fact.time"), time(run));
    facts.put(WORDS.text("fact.source"), run.source());
    facts.put(WORDS.text("fact.analysis"), run.analysis());
    facts.put(WORDS.text("fact.strategy"), run.strategy());
    facts.put(WORDS.text("fact.landed"), landed(run));
    facts.put(WORDS.text("fact.failed"), Amounts.count(counts.failed()));
    facts.put(WORDS.text("fact.rows"), Amounts.count(counts.rows()));
    facts.put(WORDS.text("fact.received"), Amounts.bytes((double) counts.bytes()));
    facts.put(
        WORDS.text("fact.verdict"),
        run.remarks().verdict().isEmpty() ? "–" : run.remarks().verdict());
    return facts;
  }
}
