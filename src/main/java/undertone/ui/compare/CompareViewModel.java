package undertone.ui.compare;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.ResultTable;
import undertone.model.StrategyChoice;
import undertone.pipeline.Measurement;
import undertone.pipeline.Survey;
import undertone.ui.run.RoomForResults;
import undertone.ui.words.Words;

/// A comparison: what is to be compared, how far it has come, and what came of it.
public final class CompareViewModel implements AutoCloseable {
  /// Recordings of a comparison unless the user asks for another number.
  public static final long USUAL_RECORDINGS = 2_000;

  static final int MOST_REPEATS = 9;

  private static final System.Logger LOG = System.getLogger(CompareViewModel.class.getName());
  private static final Words WORDS = Words.of(CompareViewModel.class);
  private static final long TEXT_NANOS = 250_000_000;

  /// Tables that there are at a time: one of each strategy, and that of the run that is on.
  private static final int TABLES = StrategyChoice.values().length + 1;

  private final Map<StrategyChoice, BooleanProperty> chosen = new EnumMap<>(StrategyChoice.class);
  private final IntegerProperty repeats = new SimpleIntegerProperty(3);
  private final LongProperty recordings = new SimpleLongProperty(USUAL_RECORDINGS);
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NONE);
  private final EarlierRuns earlier = new EarlierRuns();
  private final Map<StrategyChoice, Double> took = new EnumMap<>(StrategyChoice.class);
  private @Nullable CompareRuns runs;
  private @Nullable Thread thread;
  private @Nullable Subject subject;
  private long textsAt;

  /// All four strategies, nothing compared.
  public CompareViewModel() {
    for (var each : StrategyChoice.values()) {
      chosen.put(each, new SimpleBooleanProperty(true));
    }
  }

  BooleanProperty chosen(StrategyChoice strategy) {
    return Objects.requireNonNull(chosen.get(strategy));
  }

  List<StrategyChoice> chosen() {
    return chosen.entrySet().stream()
        .filter(each -> each.getValue().get())
        .map(Map.Entry::getKey)
        .toList();
  }

  IntegerProperty repeats() {
    return repeats;
  }

  /// How many of the source's recordings are compared, from the first on.
  ///
  /// @return may be set, at least 1
  public LongProperty recordings() {
    return recordings;
  }

  /// Takes in a number of recordings as it was typed; anything else changes nothing.
  ///
  /// @param text `2,000`, with or without digit groups
  void type(String text) {
    var digits = text.replaceAll("[,\\s_]", "");
    if (digits.matches("[1-9]\\d{0,8}")) {
      recordings.set(Long.parseLong(digits));
    }
  }

  /// How many runs it takes, the one that warms up included.
  ///
  /// @return at least 1
  public int runs() {
    return 1 + chosen().size() * repeats.get();
  }

  /// Whether a comparison is on. It is until its last thread is gone.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty on() {
    return on.getReadOnlyProperty();
  }

  /// How far it has come, or how it ended.
  ///
  /// @return observable; empty before the first
  public ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty share() {
    return share.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  CompareRuns.@Nullable Live live() {
    return runs == null ? null : runs.live();
  }

  /// Begins. Does nothing while a comparison is on or no strategy is chosen.
  ///
  /// @param survey over the recordings to compare by, not yet run; its strategy does not matter
  /// @param over what is compared
  /// @param shown rows that the window holds already
  /// @throws InvalidSourceException if the window could not hold the results
  public void start(Survey survey, Subject over, long shown) throws InvalidSourceException {
    if (on.get() || chosen().isEmpty()) {
      return;
    }
    var obstacle = RoomForResults.obstacle(TABLES * survey.total() + shown, RoomForResults.bytes());
    if (obstacle.isPresent()) {
      throw new InvalidSourceException(
          WORDS.text("too.many", survey.total(), TABLES) + " " + obstacle.get());
    }
    standing.set(Standing.NONE);
    took.clear();
    subject = over;
    textsAt = 0;
    share.set(0);
    line.set(WORDS.text("begun"));
    var next =
        new CompareRuns(
            survey,
            chosen(),
            repeats.get(),
            run -> Platform.runLater(() -> measured(run)),
            broken -> Platform.runLater(() -> over(broken)));
    runs = next;
    on.set(true);
    thread = Thread.ofPlatform().name("undertone-compare").daemon().start(next);
  }

  private void measured(Kept run) {
    var strategy = run.measurement().strategy();
    standing.set(standing.get().with(run));
    took.put(strategy, run.measurement().seconds());
  }

  /// What people can make something of: not the name of a class.
  private static String sentence(Throwable broken) {
    LOG.log(System.Logger.Level.ERROR, "comparing", broken);
    var why = broken.getMessage();
    return why == null || why.isBlank() ? WORDS.text("broken.unknown") : why;
  }

  private void over(@Nullable Throwable broken) {
    boolean cancelled = runs != null && runs.cancelled();
    runs = null;
    share.set(standing.get().runs().isEmpty() ? 0 : 1);
    int count = standing.get().runs().size();
    line.set(
        broken != null
            ? WORDS.text("broken", sentence(broken))
            : WORDS.count(cancelled ? "cancelled" : "done", count));
    on.set(false);
  }

  /// Ends it: the run that is on does not count, those before it stay. Returns at once.
  public void cancel() {
    if (runs != null) {
      runs.cancel();
    }
  }

  /// Takes in where the run that is on stands; to be called once a frame while [#on].
  ///
  /// @param nanos now, on a clock that never goes back
  public void frame(long nanos) {
    var now = live();
    if (runs == null || now == null || nanos - textsAt < TEXT_NANOS) {
      return;
    }
    textsAt = nanos;
    var turns = runs.turns();
    var progress = now.survey().progress();
    double elapsed = progress.elapsedSeconds();
    double part = (double) progress.landed() / Math.max(1, progress.total());
    share.set((now.number() - 1 + part) / turns.size());
    var rest = turns.subList(now.number(), turns.size());
    double left =
        TimeLeft.of(
            now.turn().strategy(),
            elapsed,
            progress.secondsLeft(),
            rest.stream().map(turn -> turn.strategy()).toList(),
            took);
    line.set(CompareText.progress(now.turn(), now.number(), turns.size(), left));
  }

  /// Remembers a run of the window, to be compared with others later.
  ///
  /// @param what it surveyed
  /// @param run what it came to
  /// @param table its rows
  public void remember(Subject what, Measurement run, ResultTable table) {
    earlier.add(what, run, table);
  }

  /// Adds the runs of this window that surveyed the same, each once. Runs over another number of
  /// recordings, or of something else, take the place of what was compared before.
  ///
  /// @param wanted what is to be compared
  public void addEarlier(Subject wanted) {
    if (on.get()) {
      return;
    }
    var all = earlier.like(wanted);
    if (all.isEmpty()) {
      line.set(WORDS.text("earlier.none"));
      return;
    }
    var theirs =
        new Subject(
            wanted.settings(), wanted.service(), all.getLast().measurement().progress().total());
    var now = theirs.equals(subject) ? standing.get() : Standing.NONE;
    subject = theirs;
    int before = now.runs().size();
    for (var each : all) {
      var m = each.measurement();
      boolean there = now.runs().stream().anyMatch(run -> run.progress().equals(m.progress()));
      if (!there) {
        now = now.with(each.as(now.count(m.strategy()) + 1));
      }
    }
    standing.set(now);
    line.set(WORDS.count("earlier.added", now.runs().size() - before));
  }

  /// Cancels what is on and waits for its thread, at most two seconds. Any thread.
  @Override
  public void close() {
    var on = runs;
    var under = thread;
    if (on != null && under != null) {
      on.cancel();
      try {
        var _ = under.join(Duration.ofSeconds(2));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
