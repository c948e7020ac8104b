package undertone.ui;

import javafx.scene.Scene;
import undertone.pipeline.Engine;
import undertone.pipeline.Progress.State;
import undertone.ui.analysis.AnalysisWords;
import undertone.ui.network.CacheWatch;
import undertone.ui.results.ResultsView;
import undertone.ui.words.Words;

/// Leads a run's beginning, course and end to the panels, and the limits that the user moves to the
/// run.
final class RunWiring {
  private static final Words WORDS = Words.of(RunWiring.class);

  private final Models models;
  private final ResultsView resultsView;
  private final LiveCharts charts;
  private final FrameClock clock;
  private final CacheWatch cache;

  RunWiring(
      Models models,
      ResultsView resultsView,
      LiveCharts charts,
      FrameClock clock,
      CacheWatch cache) {
    this.models = models;
    this.resultsView = resultsView;
    this.charts = charts;
    this.clock = clock;
    this.cache = cache;
  }

  /// @param scene has the buttons that the keyboard may be on
  /// @param engine knows the library that transforms signals
  void listen(Scene scene, Engine engine) {
    var run = models.run();
    run.state().addListener((_, _, now) -> keepTheKeyboard(scene, now));
    run.running()
        .addListener((_, _, on) -> {
          models.controls().setRunning(on);
          cache.look();
          models.results().refresh(); // what landed last is there before Start can be pressed again
        });
    run.results().addListener((_, _, _) -> begin());
    run.ceiling().addListener((_, _, most) -> charts.bound(most));
    models.controls().limits().addListener((_, _, limits) -> run.adjust(limits));
    new RunNews(run, models.status()).listen();
    var fft = models.controls().fft();
    Runnable describe = () -> tellFft(engine.describe(fft.get()));
    fft.addListener((_, _, _) -> describe.run());
    describe.run();
  }

  /// Else the keyboard would go on to whatever comes after the button that is greyed out.
  private static void keepTheKeyboard(Scene scene, State now) {
    if (now == State.READY && scene.lookup("#stop").isFocused()) {
      scene.lookup("#start").requestFocus();
    }
  }

  private void begin() {
    var table = models.run().results().get();
    var settings = models.run().shown().settings();
    if (table != null && settings != null) {
      tellFft(models.run().shown().fft());
      models.results().show(table);
      resultsView.analysis(AnalysisWords.of(settings.analysis()), table.schema().analysis());
      charts.begin(table.schema(), models.run().reach());
      var shown = models.run().shown();
      var past = shown.past();
      if (past != null) {
        charts.before(past, models.run().lanes(past.progress()), shown.opened());
      }
      clock.start();
    }
  }

  private void tellFft(String fft) {
    models.status().fft().set(WORDS.text("fft", fft));
  }
}
