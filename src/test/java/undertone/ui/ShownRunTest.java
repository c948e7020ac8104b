package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Origin;
import undertone.journal.RecordingServer;
import undertone.model.AnalysisSpec;
import undertone.model.DataService;
import undertone.model.FftChoice;
import undertone.model.InvalidSourceException;
import undertone.model.Limits;
import undertone.model.ReadingSpec;
import undertone.model.RecordingRef;
import undertone.model.ResultSchema;
import undertone.model.ResultTable;
import undertone.model.RunSettings;
import undertone.model.ServiceSettings;
import undertone.model.SourceSpec;
import undertone.model.StrategyChoice;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.provenance.Provenance.Judgement;
import undertone.ui.run.Keeping;
import undertone.ui.run.Past;
import undertone.ui.run.RunViewModel;

/// How a run is said to have been made that this program did not make, or not alone.
class ShownRunTest {
  private static final Origin ONCE = new Origin("0.1", "21 (A)", "Old 1 (x)", "Slow", "FFT 0");
  private static final Origin LATER = new Origin("0.2", "25 (B)", "New 2 (y)", "Fast", "FFT 1");

  @TempDir private Path folder;

  @Test
  void anOpenedRunIsOfWhateverComputedItThenAndTookTheTimeThatWasWorkedOnIt() throws Exception {
    Fx.start();
    var told =
        Fx.call(
                () -> {
                  try (var run =
                      new RunViewModel(
                          new Engine("http://127.0.0.1:1", new UserFolders(folder, folder, folder)),
                          Keeping.NONE)) {
                    var shown = new ShownRun(run, new NoService(), "9.9");
                    run.open(past());
                    return shown.making().orElseThrow();
                  }
                })
            .told();
    assertThat(told.computedBy()).containsExactly(ONCE, LATER);
    assertThat(told.elapsedSeconds()).isEqualTo(12.5);
    assertThat(told.judgement()).map(Judgement::limitedBy).contains("CPU");
  }

  @Test
  @Timeout(60)
  void anotherTryForSomeOfARunForgetsNobodyWhoComputedTheRest() throws Exception {
    Fx.start();
    try (var server = RecordingServer.start(0);
        var engine = new Engine("")) {
      var source = new SourceSpec.Urls(List.of(server.address() + "/[00-09].f64"));
      var whole = engine.prepare(settings(source));
      var rest = whole.without(index -> index < 5, 5);
      var run = Fx.call(() -> new RunViewModel(engine, Keeping.NONE));
      try (run) {
        var shown = Fx.call(() -> new ShownRun(run, new NoService(), "9.9"));
        var table = new ResultTable(Instant.EPOCH, whole::recording, whole.schema());
        carriesOut(run, () -> run.resume(rest, past(whole.settings(), table, 10), null));
        carriesOut(run, () -> run.retry(new long[] {7}, Limits.DEFAULTS));
        assertThat(computedBy(shown))
            .startsWith(ONCE, LATER)
            .last()
            .extracting(Origin::undertone)
            .isEqualTo("9.9");
        var again = engine.prepare(settings(source));
        carriesOut(run, () -> run.start(again));
        assertThat(computedBy(shown)).extracting(Origin::undertone).containsExactly("9.9");
      }
    }
  }

  /// Begins something, and waits for its end.
  @FunctionalInterface
  private interface Beginning {
    void begin() throws InvalidSourceException;
  }

  private static void carriesOut(RunViewModel run, Beginning beginning) throws Exception {
    Fx.call(() -> {
      beginning.begin();
      return run;
    });
    Fx.await(run.running(), on -> !on);
  }

  private static List<Origin> computedBy(ShownRun shown) throws Exception {
    return Fx.call(() -> shown.making().orElseThrow().computedBy());
  }

  private static RunSettings settings(SourceSpec source) {
    return new RunSettings(
        source,
        ReadingSpec.DEFAULTS,
        AnalysisSpec.DEFAULTS,
        StrategyChoice.HYBRID,
        Limits.DEFAULTS,
        FftChoice.JTRANSFORMS);
  }

  private static Past past() {
    var table =
        new ResultTable(
            Instant.EPOCH, index -> new RecordingRef(index, "a", "http://x/a"), ResultSchema.PLAIN);
    return past(settings(new SourceSpec.Simulated(1)), table, 1);
  }

  private static Past past(RunSettings settings, ResultTable table, long indices) {
    var counts = new Past.Counts(1, 0, 0, 0, 0, 0, Map.of(), 1, 0, Double.NaN);
    return new Past(
        7,
        settings,
        table,
        Past.end(counts, 12.5),
        List.of(),
        List.of(),
        List.of(ONCE, LATER),
        "CPU. All threads computed.",
        0,
        indices);
  }

  private static final class NoService implements DataService {
    @Override
    public String address() {
      return "http://127.0.0.1:1";
    }

    @Override
    public ServiceSettings settings() {
      return ServiceSettings.DEFAULTS;
    }

    @Override
    public void apply(ServiceSettings settings) {}

    @Override
    public void close() {}
  }
}
