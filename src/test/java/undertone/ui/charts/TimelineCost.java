package undertone.ui.charts;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/// Prints what single whole redraws of a timeline cost the JavaFX Application Thread in CPU time,
/// by number of bars, lanes and zoom. Needs the same JVM options as the tests; the painting that
/// the render thread does afterwards is not in the figures.
final class TimelineCost {
  private static final int REDRAWS = 40;

  private TimelineCost() {}

  /// Measures.
  ///
  /// @param args numbers of recordings; 350,000, about a million bars, if left out
  public static void main(String[] args) throws Exception {
    int[] sizes =
        args.length == 0
            ? new int[] {350_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    for (int recordings : sizes) {
      for (int lanes : new int[] {32, 1_024}) {
        measure(recordings, lanes);
      }
    }
    System.exit(0);
  }

  private static void measure(int recordings, int lanes) throws Exception {
    var run = SyntheticRun.of(recordings, lanes, 2);
    double seconds = run.seconds();
    var chart = FxThread.call(TimelineChart::new);
    var stage = FxThread.call(() -> FxThread.show(new StackPane(chart), 1_200, 800));
    double[] landing = new double[Math.ceilDiv(recordings, 20_000)];
    for (int i = 0; i < landing.length; i++) {
      landing[i] = cpu(() -> chart.update(run.table(), seconds), chart);
    }
    print(recordings, lanes, "while landing", landing);
    print(recordings, lanes, "everything in view", redraws(chart, () -> {}));
    for (double share : new double[] {0.5, 0.1, 0.01, 0.0001}) {
      double from = 0.4 * seconds;
      Runnable zoom = () -> chart.showTimes(from, from + share * seconds);
      print(recordings, lanes, "zoomed to " + share, redraws(chart, zoom));
    }
    FxThread.call(() -> {
      chart.resetView();
      var half = new BitSet();
      half.set(0, recordings / 2);
      chart.filter(half);
      return chart;
    });
    double[] filtering = new double[REDRAWS];
    for (int i = 0; i < filtering.length; i++) {
      filtering[i] = cpu(() -> {}, chart);
    }
    print(recordings, lanes, "filtering", filtering);
    FxThread.call(() -> {
      stage.hide();
      return stage;
    });
  }

  private static double[] redraws(TimelineChart chart, Runnable view) throws Exception {
    double[] millis = new double[REDRAWS];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = cpu(view, chart);
    }
    return millis;
  }

  private static double cpu(Runnable view, TimelineChart chart) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    double millis =
        FxThread.call(() -> {
          long start = threads.getCurrentThreadCpuTime();
          view.run();
          chart.viewChanged();
          chart.layout();
          return (threads.getCurrentThreadCpuTime() - start) / 1e6;
        });
    FxThread.frames();
    return millis;
  }

  private static void print(int recordings, int lanes, String what, double[] millis) {
    Arrays.sort(millis);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d recordings, %,d + 2 lanes, %s: median %.1f ms, worst %.1f ms",
            recordings,
            lanes,
            what,
            millis[millis.length / 2],
            millis[millis.length - 1]));
  }
}
