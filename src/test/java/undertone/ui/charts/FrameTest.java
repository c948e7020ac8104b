package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What stands around the data, at any size of the chart and of its text.
class FrameTest {
  private static final int EACH = 250;

  @RepeatedTest(4)
  void noTextTouchesAnotherOrLeavesTheChart(RepetitionInfo run) throws Exception {
    FxThread.call(() -> {
      var random = new Random(run.getCurrentRepetition());
      var brush = new Brush();
      for (int i = 0; i < EACH; i++) {
        double size = 11 * random.nextDouble(0.75, 2);
        brush.font(Font.font(size));
        double width = random.nextDouble(160, 1_500);
        double height = random.nextDouble(100, 700);
        var x = axis(random, "Some quantity [unit]");
        var y = axis(random, "Another quantity [unit]");
        boolean header = y.scale() == Scale.TIME || random.nextBoolean();
        double right = random.nextBoolean() ? 0 : brush.width("1,000");
        var frame = Frame.of(brush, width, height, x, y, header, Double.NaN, right);
        if (!header) {
          y.title("");
        }
        check(frame, brush, x, y, width, height);
      }
      return null;
    });
  }

  private static void check(Frame frame, Brush brush, Axis x, Axis y, double width, double height) {
    var legend =
        new Legend(
            List.of(
                Legend.words("density of 1,000,000"),
                new Legend.Entry(Legend.Shape.LINE, Color.RED, "fetched")));
    var labels = frame.labels(brush, x, y, legend);
    double line = brush.lineHeight() - 2; // between two lines of the same text
    var what =
        "%.0f x %.0f, text %.1f, x %s %g to %g, y %s %g to %g"
            .formatted(
                width,
                height,
                brush.g().getFont().getSize(),
                x.scale(),
                x.min(),
                x.max(),
                y.scale(),
                y.min(),
                y.max());
    for (int a = 0; a < labels.size(); a++) {
      var label = labels.get(a);
      assertThat(label.left()).as("%s: %s", what, label).isNotNegative();
      assertThat(label.right()).as("%s: %s", what, label).isLessThanOrEqualTo(width);
      assertThat(label.middle() - line / 2).as("%s: %s", what, label).isNotNegative();
      assertThat(label.middle() + line / 2).as("%s: %s", what, label).isLessThan(height + 1);
      for (int b = 0; b < a; b++) {
        assertThat(label.touches(labels.get(b), line))
            .as("%s: %s and %s", what, label, labels.get(b))
            .isFalse();
      }
    }
  }

  private static Axis axis(Random random, String title) {
    var scale = List.of(Scale.LINEAR, Scale.LOG, Scale.TIME).get(random.nextInt(3));
    var axis = new Axis(scale, title, false);
    double low =
        switch (random.nextInt(4)) {
          case 0 -> scale == Scale.LOG ? 1e-300 : 0;
          case 1 -> Math.pow(10, random.nextDouble(-12, 12));
          case 2 -> scale == Scale.LINEAR ? -Math.pow(10, random.nextDouble(-9, 9)) : 1;
          default -> scale == Scale.TIME ? random.nextDouble(0, 1e6) : 1e5;
        };
    double size = scale == Scale.TIME ? Math.pow(10, random.nextDouble(-3, 6)) : Math.abs(low);
    axis.full(low, low + Math.max(size, 1e-12) * Math.pow(10, random.nextDouble(-4, 6)));
    return axis;
  }
}
