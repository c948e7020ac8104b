package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.journal.Origin;
import undertone.model.AnalysisSpec;
import undertone.model.DataService;
import undertone.model.FftChoice;
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

/// How a run that was opened from the journal is said to have been made.
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

  private static Past past() {
    var settings =
        new RunSettings(
            new SourceSpec.Simulated(1),
            ReadingSpec.DEFAULTS,
            AnalysisSpec.DEFAULTS,
            StrategyChoice.HYBRID,
            Limits.DEFAULTS,
            FftChoice.JTRANSFORMS);
    var table =
        new ResultTable(
            Instant.EPOCH, index -> new RecordingRef(index, "a", "http://x/a"), ResultSchema.PLAIN);
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
        1);
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
