package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import undertone.ui.settings.Theme;

/// The columns of the results have room for what is usual in them, words more than that, and what
/// stands above the table can be read.
class ResultColumnsTest extends WindowFixture {

  private void run(double width, double height) throws Exception {
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    Settled.at(open, width, height);
  }

  private TableColumn<?, ?> column(String id) throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    return Fx.call(() ->
        table.getColumns().stream()
            .filter(each -> ("column-" + id).equals(each.getId()))
            .findFirst()
            .orElseThrow());
  }

  private TableCell<?, ?> cell(TableColumn<?, ?> column) throws Exception {
    return open.robot
        .lookup(node ->
            node instanceof TableCell<?, ?> it
                && it.getIndex() == 1
                && column.equals(it.getTableColumn()))
        .query();
  }

  @Test
  void fetchesOfManySecondsHaveRoom() throws Exception {
    run(1280, 800);
    var column = column("fetch_ms");
    var cell = cell(column);
    Fx.run(() -> {
      var text = new Text("12,345.6");
      text.setFont(cell.getFont());
      double room = column.getWidth() - cell.getInsets().getLeft() - cell.getInsets().getRight();
      assertThat(text.getLayoutBounds().getWidth()).isLessThanOrEqualTo(room);
    });
  }

  @Test
  void whatIsToSpareGoesToWordsFirst() throws Exception {
    run(1920, 1080);
    var words = column("recording");
    var number = column("rms");
    TableView<?> table = open.node("results", TableView.class);
    Fx.run(() -> {
      assertThat(words.getWidth() - words.getMinWidth())
          .isGreaterThan(3 * (number.getWidth() - number.getMinWidth()))
          .isPositive();
      assertThat(table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum())
          .as("no more than the table has")
          .isLessThanOrEqualTo(table.getWidth());
    });
  }

  @Test
  void aLongNameIsCutInTheMiddleAndTheMouseBringsUpAllOfIt() throws Exception {
    run(1280, 800);
    var cell = cell(column("recording"));
    Fx.run(() -> {
      assertThat(cell.getTextOverrun()).isEqualTo(OverrunStyle.CENTER_ELLIPSIS);
      Event.fireEvent(cell, entered());
      assertThat(cell.getTooltip().getText()).isEqualTo(cell.getText());
    });
  }

  private static MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        1,
        1,
        1,
        1,
        null,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @Test
  void newestFirstCanBeReadAndSaysWhyWhereItCannotBeUsed() throws Exception {
    Settled.theme(open, Theme.HIGH_CONTRAST);
    run(1280, 800);
    var order = open.node("newest-first", Labeled.class);
    var usual = order.getAccessibleHelp();
    sort(column("rms"));
    Fx.await(order.disabledProperty(), on -> on);
    Settled.at(open, 1280, 800);
    Fx.run(() -> {
      var text = (Text) order.lookup(".text");
      double opacity = order.getOpacity() * order.getParent().getOpacity();
      assertThat(opacity).isEqualTo(1, within(1e-9));
      assertThat(Seen.contrast((Color) text.getFill(), Seen.behind(text))).isGreaterThan(7);
      assertThat(order.getBorder().getStrokes()).isNotEmpty();
    });
    assertThat(order.getAccessibleHelp()).isNotEqualTo(usual).contains("click its head");
  }

  @SuppressWarnings("unchecked")
  private void sort(TableColumn<?, ?> column) throws Exception {
    var table = (TableView<Object>) open.node("results", TableView.class);
    Fx.run(() -> table.getSortOrder().setAll((TableColumn<Object, ?>) column));
  }

  @Test
  void whatIsWrongWithAFilterIsThereWhole() throws Exception {
    run(1024, 640);
    var field = open.node("filter", TextField.class);
    Fx.run(() -> field.setText("domnant_frequency > 140 and status = failed or rmss < 0.3"));
    var line = open.node("filter-message", Label.class);
    Settled.at(open, 1024, 640);
    Fx.run(() -> {
      assertThat(line.getText()).contains("domnant_frequency");
      assertThat(line.getHeight()).isGreaterThanOrEqualTo(line.prefHeight(line.getWidth()) - 1);
      assertThat(((Text) line.lookup(".text")).getText()).isEqualTo(line.getText());
      assertThat(line.getTooltip().getText()).isEqualTo(line.getText());
    });
  }
}
