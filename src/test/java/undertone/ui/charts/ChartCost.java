package undertone.ui.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import undertone.model.ResultTable;

/// Prints what each live chart costs the JavaFX Application Thread per frame while a run of many
/// recordings lands, and what a redraw of everything costs at the end. Needs the same JVM options
/// as the tests; the painting that the render thread does afterwards is not in the figures. A zoom
/// is told until everything is drawn again, the first one and the median of nine more.
final class ChartCost {
  private static final int FRAMES = 150;

  private ChartCost() {}

  private interface Update {
    void take(ResultTable table, double seconds);
  }

  private record Contender(Chart chart, Update update) {}

  /// Measures.
  ///
  /// @param args number of recordings, 200,000 if left out
  public static void main(String[] args) throws Exception {
    int recordings = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
    var whole = SyntheticRun.of(recordings, 32, 2);
    double seconds = whole.seconds();
    var frequency = FxThread.call(FrequencyChart::new);
    var distribution = FxThread.call(DistributionChart::new);
    var timeline = FxThread.call(TimelineChart::new);
    var lines =
        List.of(
            measure(
                whole.table(),
                seconds,
                new Contender(frequency, (t, _) -> frequency.update(t, recordings))),
            measure(
                whole.table(),
                seconds,
                new Contender(distribution, (t, _) -> distribution.update(t))),
            measure(whole.table(), seconds, new Contender(timeline, timeline::update)));
    lines.forEach(System.out::println);
    System.exit(0);
  }

  private static String measure(ResultTable whole, double seconds, Contender contender)
      throws Exception {
    var chart = contender.chart();
    var stage = FxThread.call(() -> FxThread.show(new StackPane(chart), 1_200, 800));
    var landing = new ResultTable(whole.runStartedAt(), SyntheticRun::recording);
    double[] millis = new double[FRAMES];
    for (int frame = 0; frame < millis.length; frame++) {
      for (int i = 0; i < whole.size() / FRAMES; i++) {
        landing.landed(whole.at(landing.size()));
      }
      double elapsed = seconds * (frame + 1) / millis.length;
      millis[frame] =
          frame(() -> {
            contender.update().take(landing, elapsed);
            chart.layout();
          });
    }
    double first = zoom(chart, 1.25);
    double[] zooms = new double[9];
    for (int i = 0; i < zooms.length; i++) {
      zooms[i] = zoom(chart, i % 2 == 0 ? 0.8 : 1.25);
    }
    Arrays.sort(zooms);
    FxThread.call(() -> {
      stage.hide();
      return stage;
    });
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "%s, %,d recordings: median %.2f ms, 95 %% %.2f ms, worst %.1f ms; zoom %.1f ms, then %.1f"
            + " ms",
        chart.name(),
        whole.size(),
        millis[millis.length / 2],
        millis[millis.length * 95 / 100],
        millis[millis.length - 1],
        first,
        zooms[zooms.length / 2]);
  }

  /// Zooms, and draws until nothing is left for a later frame.
  private static double zoom(Chart chart, double factor) throws Exception {
    double millis =
        frame(() -> {
          chart.zoom(factor, 600, 400);
          chart.layout();
        });
    while (FxThread.call(chart::behind)) {
      millis +=
          frame(() -> {
            chart.markDirty();
            chart.layout();
          });
    }
    return millis;
  }

  /// Times a step on the FX thread, then lets the render thread have what was drawn: commands that
  /// no frame takes away pile up and slow the next step down.
  private static double frame(Runnable work) throws Exception {
    double millis =
        FxThread.call(() -> {
          long start = System.nanoTime();
          work.run();
          return (System.nanoTime() - start) / 1e6;
        });
    FxThread.frames();
    return millis;
  }
}
