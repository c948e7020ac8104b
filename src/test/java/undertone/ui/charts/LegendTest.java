package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LegendTest {
  private static final Legend LEGEND =
      new Legend(
          List.of(
              new Legend.Entry(Legend.Shape.LINE, Color.RED, "fetched"),
              new Legend.Entry(Legend.Shape.DASHES, Color.RED, "analysed"),
              Legend.words("each point the mean of 4")));

  @Test
  void whereThereIsNoRoomForAllNotesStayAndDotsSayThatMoreIsThere() throws Exception {
    FxThread.call(() -> {
      var brush = new Brush();
      double whole = LEGEND.width(brush);
      assertThat(LEGEND.within(brush, whole)).isEqualTo(LEGEND);
      var less = LEGEND.within(brush, whole - 1);
      assertThat(less.entries())
          .extracting(Legend.Entry::words)
          .containsExactly("fetched", "each point the mean of 4", "...");
      for (double room = 0; room < whole; room += 3) {
        assertThat(LEGEND.within(brush, room).width(brush)).isLessThanOrEqualTo(room);
      }
      return null;
    });
  }

  @Test
  void aPlaceBelongsToItsEntryAndGapsToNone() throws Exception {
    FxThread.call(() -> {
      var brush = new Brush();
      var first = LEGEND.entries().getFirst();
      assertThat(LEGEND.at(brush, 3)).isEqualTo(first);
      double width = new Legend(List.of(first)).width(brush);
      assertThat(LEGEND.at(brush, width + 4)).isNull();
      assertThat(LEGEND.at(brush, width + 14)).isEqualTo(LEGEND.entries().get(1));
      assertThat(LEGEND.at(brush, -1)).isNull();
      return null;
    });
  }

  @Test
  void besideATitleThatLeavesNoRoomItStandsInTheChart() throws Exception {
    var chart = FxThread.call(() -> Pictures.filled().get(1));
    var stage =
        FxThread.call(() -> {
          var title = new StackPane();
          title.setMinWidth(250);
          var head = new HBox(title, chart.detachLegend());
          VBox.setVgrow(chart, Priority.ALWAYS);
          return FxThread.show(new VBox(head, chart), 300, 240);
        });
    FxThread.frames();
    FxThread.frames();
    assertThat(FxThread.call(chart::legendInside)).as("50 pixels are too few").isTrue();
    FxThread.call(() -> {
      stage.setWidth(700);
      return null;
    });
    FxThread.frames();
    FxThread.frames();
    assertThat(FxThread.call(chart::legendInside)).isFalse();
    FxThread.call(() -> {
      stage.hide();
      return null;
    });
  }
}
