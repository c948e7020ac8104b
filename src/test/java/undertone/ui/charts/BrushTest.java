package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Picking rows out by drawing a box.
class BrushTest {
  private final List<Brushed> picked = new ArrayList<>();

  @Test
  void draggingWithAltPicksOutWhatIsInTheBoxAndLeavesTheView() throws Exception {
    FxThread.call(() -> {
      var chart = points();
      chart.onBrush(picked::add);
      var plot = chart.plot();
      double x1 = plot.left() + plot.width() * 0.2;
      double x2 = plot.left() + plot.width() * 0.6;
      double y1 = plot.top() + plot.height() * 0.25;
      drag(chart, x2, y1, x1, plot.bottom());

      assertThat(picked).hasSize(1);
      var across = picked.getFirst().ranges().get(0);
      assertThat(across.column()).isEqualTo("index");
      assertThat(across.low()).isEqualTo(20, within(1e-6));
      assertThat(across.high()).isEqualTo(60, within(1e-6));
      var up = picked.getFirst().ranges().get(1);
      assertThat(up.column()).isEqualTo("dominant_frequency_hz");
      assertThat(up.low()).isEqualTo(50, within(1e-6));
      assertThat(up.high()).isEqualTo(125, within(1e-6));
      assertThat(chart.following()).isTrue();
      return null;
    });
  }

  @Test
  void theColumnsAreThoseThatTheAxesShow() throws Exception {
    FxThread.call(() -> {
      var chart = points();
      chart.onBrush(picked::add);
      chart.across().wanted().set("fetch_ms");
      chart.quantity().wanted().set("landing_order");
      Pictures.of(chart, 420, 240);
      chart.picking().pick(chart.plot());
      assertThat(picked.getFirst().ranges())
          .as("no file has a landing order")
          .extracting(Brushed.Range::column)
          .containsExactly("fetch_ms");
      return null;
    });
  }

  @Test
  void aHistogramPicksOutByItsNumberAlone() throws Exception {
    FxThread.call(() -> {
      var chart = new DistributionChart();
      chart.update(run().table());
      chart.onBrush(picked::add);
      Pictures.of(chart, 420, 240);
      filterEntry(chart).get().fire();
      assertThat(picked.getFirst().ranges())
          .containsExactly(
              new Brushed.Range("dominant_frequency_hz", chart.x().min(), chart.x().max()));
      return null;
    });
  }

  @Test
  void nobodyWhoTakesItMeansNoEntryAndNoBox() throws Exception {
    FxThread.call(() -> {
      assertThat(filterEntry(points())).isEmpty();
      var throughput = Pictures.filled().get(2);
      throughput.onBrush(picked::add);
      assertThat(filterEntry(throughput)).as("no column of the results").isEmpty();
      return null;
    });
  }

  private static Optional<MenuItem> filterEntry(Chart chart) {
    return List.of(new ChartMenu(chart, new SystemDesktop()).items()).stream()
        .filter(item -> "Filter to what is in view".equals(item.getText()))
        .findFirst();
  }

  private static SyntheticRun run() {
    return new SyntheticRun().analysed(0, 50).analysed(50, 150).analysed(99, 100);
  }

  private static FrequencyChart points() {
    var chart = new FrequencyChart();
    chart.update(run().table(), 100);
    Pictures.of(chart, 420, 240);
    return chart;
  }

  private static void drag(Chart chart, double x1, double y1, double x2, double y2) {
    chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, x1, y1));
    chart.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x2, y2));
    chart.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, x2, y2));
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        true,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
