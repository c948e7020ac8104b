package undertone.ui.run;

import static undertone.ui.panel.Amounts.about;
import static undertone.ui.panel.Amounts.bytes;
import static undertone.ui.panel.Amounts.clock;
import static undertone.ui.panel.Amounts.count;
import static undertone.ui.panel.Amounts.percent;
import static undertone.ui.panel.Amounts.rate;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RecentVerdict;
import undertone.pipeline.Remedy;
import undertone.pipeline.Verdict;
import undertone.ui.words.Words;

/// What the three progress cards say. Bars move with every snapshot, texts at most four times a
/// second, and both are exact once the run is over.
public final class ProgressViewModel {
  private static final Words WORDS = Words.of(ProgressViewModel.class);

  private static final long TEXT_NANOS = 250_000_000;

  /// Time in which a bar covers two thirds of its way to where it belongs.
  private static final double GLIDE_NANOS = 60e6;

  /// A text on a card.
  public enum Text {
    /// `1,342 of 2,000 · 67 %`.
    FETCHED,
    /// Recordings received per second.
    FETCH_RATE,
    /// Amount of data.
    RECEIVED,
    /// Requests that wait for their answer, and how many may.
    IN_FLIGHT,
    /// Attempts that were not the first, and who waits before another; empty where there are none.
    RETRIES,
    /// `1,318 of 2,000 · 66 %`.
    ANALYSED,
    /// Recordings analysed per second.
    ANALYSIS_RATE,
    /// Recordings and bytes that wait for a core.
    BUFFERED,
    /// Most bytes that waited at a time.
    PEAK,
    /// Mean number of cores at work, and how many may be.
    CORES,
    /// How many failed.
    FAILED,
    /// `00:03.3 elapsed`, or that the run pauses or stops.
    ELAPSED,
    /// Estimate.
    LEFT,
    /// Fetching and analysing at once.
    OVERLAP,
    /// What limits the run now, or who asked for less, and in the end what held it up.
    LINE,
    /// What would help against that; empty where nothing is known yet.
    ADVICE
  }

  private final Map<Text, ReadOnlyStringWrapper> texts = new EnumMap<>(Text.class);
  private final ReadOnlyDoubleWrapper fetched = new ReadOnlyDoubleWrapper();
  private final ReadOnlyDoubleWrapper analysed = new ReadOnlyDoubleWrapper();
  private final ReadOnlyDoubleWrapper landed = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper percentage = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper slowed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Remedy> remedy = new ReadOnlyObjectWrapper<>();
  private @Nullable Verdict recent;
  private String recentLine = "";
  private long textsAt;
  private long barsAt;
  private boolean begun;

  /// Rows of the run of which only some are tried again; 0 where it is a whole run.
  private long rowsBefore;

  private State state = State.READY;

  /// Before the first run.
  public ProgressViewModel() {
    for (var text : Text.values()) {
      texts.put(text, new ReadOnlyStringWrapper(""));
    }
    reset();
  }

  /// One text.
  ///
  /// @param text which
  /// @return observable
  public ReadOnlyStringProperty text(Text text) {
    return wrapper(text).getReadOnlyProperty();
  }

  /// Share received.
  ///
  /// @return observable, 0 to 1
  public ReadOnlyDoubleProperty fetched() {
    return fetched.getReadOnlyProperty();
  }

  /// Share analysed.
  ///
  /// @return observable, 0 to 1
  public ReadOnlyDoubleProperty analysed() {
    return analysed.getReadOnlyProperty();
  }

  /// Share whose outcome is known.
  ///
  /// @return observable, 0 to 1
  public ReadOnlyDoubleProperty landed() {
    return landed.getReadOnlyProperty();
  }

  /// For the window's title.
  ///
  /// @return observable; empty while no run is on
  public ReadOnlyStringProperty percentage() {
    return percentage.getReadOnlyProperty();
  }

  /// Whether a server has asked for less, which [Text#LINE] tells.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty slowed() {
    return slowed.getReadOnlyProperty();
  }

  /// Forgets the last run.
  public void reset() {
    begun = false;
    rowsBefore = 0;
    state = State.READY;
    for (var text : texts.values()) {
      text.set("–");
    }
    set(Text.FETCHED, "");
    set(Text.ANALYSED, "");
    set(Text.ELAPSED, "");
    set(Text.RETRIES, "");
    set(Text.LINE, "");
    recent = null;
    set(Text.ADVICE, "");
    remedy.set(null);
    slowed.set(false);
    percentage.set("");
    fetched.set(0);
    analysed.set(0);
    landed.set(0);
  }

  /// The run tries some recordings of another again: what the cards count are only those.
  ///
  /// @param rows that the results had before
  void again(long rows) {
    rowsBefore = rows;
  }

  /// Takes a snapshot in.
  ///
  /// @param progress where the run stands
  /// @param lanes how many at a time
  /// @param nanos now, on a clock that never goes back
  public void update(Progress progress, Lanes lanes, long nanos) {
    boolean exact = progress.state().over();
    double ease = exact || !begun ? 1 : -Math.expm1(-(nanos - barsAt) / GLIDE_NANOS);
    barsAt = nanos;
    glide(fetched, progress.fetched(), progress.total(), ease);
    glide(analysed, progress.analysed(), progress.total(), ease);
    glide(landed, progress.landed(), progress.total(), ease);
    if (exact || !begun || progress.state() != state || nanos - textsAt >= TEXT_NANOS) {
      textsAt = nanos;
      state = progress.state();
      write(progress, lanes);
    }
    begun = true;
  }

  /// What would help against what [Text#LINE] tells.
  ///
  /// @return observable; null where nothing is known yet
  public ReadOnlyObjectProperty<@Nullable Remedy> remedy() {
    return remedy.getReadOnlyProperty();
  }

  /// Takes in what limits the run now; shown with the next texts.
  ///
  /// @param now judged on the last seconds
  void judge(RecentVerdict.Now now) {
    recent = now.verdict();
    recentLine = RunLineText.now(now);
  }

  /// Tells what held the run up. To be called after the last [#update].
  ///
  /// @param verdict on the run
  /// @param flow at its end
  void end(Verdict verdict, Flow flow) {
    slowed.set(false);
    set(Text.LINE, RunLineText.verdict(verdict));
    advise(verdict, flow);
  }

  /// Tells what was said of a run when it ended. To be called after the last [#update].
  ///
  /// @param verdict in a sentence; empty where nothing was
  void end(String verdict) {
    slowed.set(false);
    set(Text.LINE, verdict.isEmpty() ? WORDS.text("verdict.none") : verdict);
    set(Text.ADVICE, "");
  }

  private void advise(Verdict verdict, Flow flow) {
    set(Text.ADVICE, RunLineText.advice(verdict.remedy(), flow));
    remedy.set(verdict.remedy());
  }

  private void write(Progress progress, Lanes lanes) {
    var flow = progress.flow();
    long total = progress.total();
    set(Text.FETCHED, ofTotal(progress.fetched(), total));
    set(Text.FETCH_RATE, rate(progress.fetchedPerSecond()));
    set(Text.RECEIVED, bytes((double) progress.bytes()));
    set(Text.IN_FLIGHT, WORDS.text("of", count(progress.inFlight()), count(lanes.fetch())));
    set(
        Text.RETRIES,
        flow.retries() == 0 && flow.retrying() == 0
            ? ""
            : count(flow.retries())
                + (flow.retrying() == 0
                    ? ""
                    : " · " + WORDS.text("retrying", count(flow.retrying()))));
    set(Text.PEAK, bytes((double) progress.effort().peakBufferedBytes()));
    set(Text.ANALYSED, ofTotal(progress.analysed(), total));
    set(Text.ANALYSIS_RATE, rate(progress.analysedPerSecond()));
    set(
        Text.BUFFERED,
        count(progress.buffered()) + " · " + bytes((double) progress.bufferedBytes()));
    set(
        Text.CORES,
        String.format(Locale.ROOT, "%.1f / %d", progress.coresBusy(), lanes.analysis()));
    set(Text.FAILED, count(progress.failed()));
    set(Text.ELAPSED, elapsed(progress));
    set(Text.LEFT, progress.state().over() ? "–" : about(progress.secondsLeft()));
    set(
        Text.OVERLAP,
        Double.isNaN(progress.overlap()) ? "–" : Math.round(100 * progress.overlap()) + " %");
    percentage.set(
        switch (state) {
          case COMPLETED, CANCELLED -> "";
          case PAUSED -> WORDS.text("paused", percent(progress.landed(), total));
          case READY, RUNNING, PAUSING, STOPPING, CANCELLING -> percent(progress.landed(), total);
        });
    if (!state.over()) {
      slowed.set(!flow.slowdowns().isEmpty());
      var judged = recent;
      if (judged != null) {
        advise(judged, flow);
      }
      var line = judged == null ? RunLineText.working(lanes, flow) : recentLine;
      // Who asked for less is told as long as it matters more than anything else.
      boolean matters = judged == null || judged.bottleneck() == Bottleneck.BACKOFF;
      set(Text.LINE, slowed.get() && matters ? RunLineText.slowdowns(flow) : line);
    }
  }

  private static String elapsed(Progress progress) {
    var clock = clock(progress.elapsedSeconds());
    return switch (progress.state()) {
      case READY, RUNNING, COMPLETED, CANCELLED -> WORDS.text("elapsed", clock);
      case PAUSING -> WORDS.text("elapsed.pausing", count(progress.inFlight()));
      case PAUSED -> WORDS.text("elapsed.paused", clock);
      case STOPPING -> WORDS.text("elapsed.stopping", count(progress.inFlight()));
      case CANCELLING -> WORDS.text("elapsed.cancelling", clock);
    };
  }

  private String ofTotal(long part, long total) {
    return rowsBefore == 0
        ? WORDS.text("of", count(part), count(total)) + " · " + percent(part, total)
        : WORDS.text("of.again", count(part), count(total), count(rowsBefore));
  }

  private static void glide(ReadOnlyDoubleWrapper bar, long part, long total, double ease) {
    double share = total == 0 ? 0 : (double) part / (double) total;
    bar.set(bar.get() + (share - bar.get()) * ease);
  }

  private ReadOnlyStringWrapper wrapper(Text text) {
    return Objects.requireNonNull(texts.get(text));
  }

  private void set(Text text, String words) {
    wrapper(text).set(words);
  }
}
