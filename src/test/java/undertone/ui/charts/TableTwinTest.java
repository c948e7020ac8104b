package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class TableTwinTest {

  @Test
  void everyChartHasATableWithWhatItsFileHas() throws Exception {
    for (var chart : FxThread.call(Pictures::filled)) {
      var text = new StringBuilder();
      FxThread.call(chart::data).writeTo(text);
      var lines = text.toString().lines().toList();
      var table = TableRows.of(FxThread.call(chart::data), 2_000);
      assertThat(String.join(",", table.head())).isEqualTo(lines.getFirst());
      assertThat(table.total()).isEqualTo(lines.size() - 1);
      assertThat(String.join(",", table.rows().getLast())).isEqualTo(lines.getLast());
    }
  }

  @Test
  void aLongTableStopsAndSaysSo() throws Exception {
    ChartData data =
        out -> {
          out.append("a,b\r\n");
          for (int i = 0; i < 100_000; i++) {
            out.append(Integer.toString(i)).append(",x").append(ChartData.END);
          }
        };
    var rows = TableRows.of(data, TableTwin.MOST);
    assertThat(rows.rows()).hasSize(2_000);
    assertThat(rows.rows().getLast()).containsExactly("1999", "x");
    FxThread.call(() -> {
      var view = TableTwin.view(Pictures.filled().getFirst(), rows);
      var note = ((Label) view.lookup("#chart-table-note")).getText();
      assertThat(note).startsWith("The first 2,000 of 100,000 rows.");
      var table = (TableView<?>) view.getChildren().get(1);
      assertThat(table.getItems()).hasSize(2_000);
      assertThat(table.getColumns()).extracting("text").containsExactly("a", "b");
      assertThat(table.getAccessibleText())
          .as("the chart's sentence and how much there is")
          .startsWith("Dominant frequency: ")
          .endsWith(note);
      return null;
    });
  }

  @Test
  void theLetterTOpensIt() throws Exception {
    var stage =
        FxThread.call(() -> {
          var chart = Pictures.filled().getFirst();
          var shown = FxThread.show(new StackPane(chart), 400, 240);
          Event.fireEvent(
              chart,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.T, false, false, false, false));
          return shown;
        });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> titles = List.of();
    while (titles.size() < 2 && System.nanoTime() < end) {
      FxThread.frames();
      titles = FxThread.call(TableTwinTest::titles);
    }
    assertThat(titles).contains("Dominant frequency as a table");
    FxThread.call(() -> {
      List.copyOf(Window.getWindows()).stream()
          .filter(window -> window instanceof Stage s && stage.equals(s.getOwner()))
          .forEach(Window::hide);
      stage.hide();
      return null;
    });
  }

  private static List<String> titles() {
    return Window.getWindows().stream()
        .map(window -> window instanceof Stage stage ? "" + stage.getTitle() : "")
        .toList();
  }
}
