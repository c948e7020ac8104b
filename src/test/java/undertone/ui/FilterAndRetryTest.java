package undertone.ui;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import undertone.model.Parameter;
import undertone.ui.charts.Chart;
import undertone.ui.charts.ThroughputChart;

/// The filter above the results, the order of the rows, and another try for what failed.
class FilterAndRetryTest extends WindowFixture {
  private void run() throws Exception {
    open.press("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    layOut();
  }

  private void layOut() throws Exception {
    Fx.run(() -> {
      open.stage.getScene().getRoot().applyCss();
      open.stage.getScene().getRoot().layout();
    });
  }

  private void type(String text) throws Exception {
    var field = open.node("filter", TextField.class);
    Fx.run(() -> {
      field.requestFocus();
      field.setText(text);
      field.end();
    });
  }

  /// What a column says of every row that is shown, from the top.
  private List<String> cells(String column) throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    return Fx.call(() -> {
      var found =
          table.getColumns().stream()
              .filter(each -> Objects.equals(each.getId(), "column-" + column))
              .findFirst()
              .orElseThrow();
      return IntStream.range(0, table.getItems().size())
          .mapToObj(place -> String.valueOf(found.getCellData(place)))
          .toList();
    });
  }

  private List<Double> numbers(String column) throws Exception {
    return cells(column).stream().map(Double::valueOf).toList();
  }

  private void awaitCount(String count) throws Exception {
    Fx.await(open.label("row-count").textProperty(), count::equals);
  }

  @Test
  void theFilterIsOpenedTypedCompletedAndClearedByKeys() throws Exception {
    run();
    var median = numbers("dominant_frequency_hz").stream().sorted().toList().get(10);
    open.robot.push(CONTROL, F);
    open.robot.write("dom");
    assertThat(open.label("filter-message").getText()).startsWith("Tab: dominant_frequency_hz");
    open.robot.push(TAB);
    open.robot.write(">= " + median);
    awaitCount("10 of 20 rows");
    assertThat(numbers("dominant_frequency_hz")).hasSize(10).allMatch(hz -> hz >= median);

    open.robot.write(" and rms_ > 1");
    assertThat(open.label("filter-message").getText())
        .isEqualTo(
            "There is no column rms_. Did you mean rms? (character "
                + (open.node("filter", TextField.class).getText().indexOf("rms_") + 1)
                + ")");
    assertThat(open.label("row-count").getText()).as("the last good one").startsWith("10 of 20");

    open.robot.push(ESCAPE);
    awaitCount("20 rows");
    assertThat(open.node("filter-message", Node.class).isVisible()).isFalse();
  }

  @Test
  void earlierFiltersComeBackWithUpAndDown() throws Exception {
    run();
    type("rms > 0");
    open.robot.push(ENTER);
    type("status = failed");
    open.robot.push(ENTER);
    type("fre");
    open.robot.push(UP);
    awaitCount("0 of 20 rows");
    open.robot.push(UP);
    awaitCount("20 of 20 rows");
    var field = open.node("filter", TextField.class);
    assertThat(field.getText()).isEqualTo("rms > 0");
    open.robot.push(DOWN);
    open.robot.push(DOWN);
    assertThat(field.getText()).isEqualTo("fre");
  }

  @Test
  void aClickOnAHeadSortsUpThenDownThenNotAtAll() throws Exception {
    run();
    var landing = cells("recording");
    clickHead("dominant_frequency_hz");
    Fx.await(open.node("newest-first", Node.class).disabledProperty(), on -> on);
    awaitOrder("dominant_frequency_hz", true);
    clickHead("dominant_frequency_hz");
    awaitOrder("dominant_frequency_hz", false);
    clickHead("dominant_frequency_hz");
    Fx.await(open.node("newest-first", Node.class).disabledProperty(), on -> !on);
    assertThat(cells("recording")).isEqualTo(landing);
  }

  /// As a hand does; the headless platform's mouse calls every press one that asks for a menu.
  private void clickHead(String column) throws Exception {
    var head = open.node("results", TableView.class).lookup("#column-" + column);
    for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      Fx.run(() -> head.fireEvent(mouse(type, 5, 5, type == MouseEvent.MOUSE_PRESSED, false)));
    }
  }

  private static MouseEvent mouse(
      EventType<MouseEvent> type, double x, double y, boolean down, boolean control) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        control,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private void awaitOrder(String column, boolean ascending) throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    var order = ascending ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING;
    var sorted = numbers(column).stream().sorted().toList();
    var wanted = ascending ? sorted : sorted.reversed();
    org.testfx.util.WaitForAsyncUtils.waitFor(
        10, java.util.concurrent.TimeUnit.SECONDS, () -> numbers(column).equals(wanted));
    assertThat(Fx.call(() -> table.getSortOrder().getFirst().getSortType())).isEqualTo(order);
  }

  @Test
  void rowsThatLandMeanwhileGoToTheirPlace() throws Exception {
    type("dominant_frequency_hz > 0");
    open.robot.interact(() -> {});
    open.set(Parameter.RECORDINGS, "200");
    open.press("start");
    clickHead("rms");
    awaitCount("200 of 200 rows");
    open.awaitIdle();
    awaitOrder("rms", true);
  }

  @Test
  void theMenuOfACellFiltersCopiesAndExcludes() throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(1180);
      open.stage.setHeight(720);
    });
    run();
    Node cell =
        open.robot
            .lookup(node ->
                node instanceof TableCell<?, ?> it
                    && it.getIndex() == 1
                    && "recording".equals(it.getTableColumn().getText()))
            .query();
    var name = ((TableCell<?, ?>) cell).getText();
    open.robot.clickOn(cell, MouseButton.SECONDARY);
    open.robot.clickOn("Exclude this value: recording != \"" + name + "\"");
    awaitCount("19 of 20 rows");
    assertThat(cells("recording")).doesNotContain(name);
    open.robot.push(CONTROL, Z);
    awaitCount("20 rows");

    open.robot.clickOn(cell, MouseButton.SECONDARY);
    open.robot.clickOn("Copy cell");
    assertThat(open.clipboard()).isEqualTo(name);
    open.robot.clickOn(cell, MouseButton.SECONDARY);
    open.robot.clickOn("Copy URL");
    assertThat(open.clipboard()).startsWith("http://127.0.0.1").endsWith(name);
  }

  @Test
  void everyRowThatIsShownIsCopied() throws Exception {
    run();
    var median = numbers("rms").stream().sorted().toList().get(15);
    type("rms >= " + median);
    awaitCount(numbers("rms").stream().filter(rms -> rms >= median).count() + " of 20 rows");
    var shown = cells("recording");
    var table = open.node("results", TableView.class);
    Fx.run(table::requestFocus);
    open.robot.push(CONTROL, A);
    assertThat(Fx.call(() -> table.getSelectionModel().getSelectedItems().size()))
        .as("objects for rows")
        .isLessThan(2);
    open.robot.push(CONTROL, C);
    assertThat(open.clipboard().lines().skip(1).map(line -> line.substring(0, 9)))
        .containsExactlyElementsOf(shown);
  }

  @Test
  void whatIsPickedOutInAChartStandsInTheFilterAndCanBeUndone() throws Exception {
    run();
    Chart chart =
        open.robot
            .lookup(node -> node instanceof Chart it && it.description().startsWith("Dominant"))
            .query();
    var right = Fx.call(() -> chart.localToScene(chart.getWidth() - 20, 70));
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
      var at = type == MouseEvent.MOUSE_PRESSED ? right.subtract(80, 30) : right;
      boolean down = type != MouseEvent.MOUSE_RELEASED;
      Fx.run(() -> chart.fireEvent(mouse(type, at.getX(), at.getY(), down, true)));
    }
    var field = open.node("filter", TextField.class);
    Fx.await(field.textProperty(), text -> text.contains("dominant_frequency_hz <= "));
    assertThat(open.label("filter-message").getText()).isEmpty();
    Fx.await(open.label("row-count").textProperty(), text -> text.endsWith(" of 20 rows"));
    Fx.run(() -> open.stage.getScene().lookup("#results").requestFocus());
    open.robot.push(CONTROL, Z);
    awaitCount("20 rows");
  }

  @Test
  void failuresAreCountedByCauseShownAndTriedAgain() throws Exception {
    open.set(Parameter.FAILURES, "100");
    run();
    open.press("failures");
    assertThat(open.label("failures").getText()).isEqualTo("Failures: 20");
    var only =
        open.robot
            .lookup(node -> node.getId() != null && node.getId().startsWith("only-"))
            .queryAllAs(javafx.scene.control.Button.class);
    assertThat(only).isNotEmpty();
    var first = only.iterator().next();
    Fx.run(first::fire);
    Fx.await(open.label("row-count").textProperty(), text -> text.endsWith(" of 20 rows"));
    assertThat(cells("state")).isNotEmpty().allMatch(first.getText()::equals);

    int tried = cells("state").size();
    var rates = rates();
    var corners = new ArrayList<String>();
    for (var id : List.of("timeline-tried", "throughput-tried")) {
      var corner = open.label(id).textProperty();
      Fx.run(() -> corner.addListener((_, _, text) -> corners.add(text)));
    }
    open.set(Parameter.FAILURES, "0");
    open.press("retry-" + first.getId().substring(5));
    Fx.await(open.node("filter", TextField.class).textProperty(), String::isEmpty);
    Fx.await(open.label("failures").textProperty(), ("Failures: " + (20 - tried))::equals);
    awaitCount("20 rows");
    assertThat(cells("state").stream().filter("done"::equals)).hasSize(tried);
    assertThat(cells("recording")).doesNotHaveDuplicates();
    assertThat(corners).containsExactlyInAnyOrder("retry of " + tried, "", "retry of " + tried, "");
    assertThat(rates()).as("the first run's, then the retry's").startsWith(rates);
  }

  /// What the throughput's chart has drawn, a line for each sample.
  private String rates() throws Exception {
    open.awaitIdle();
    ThroughputChart chart = open.robot.lookup(node -> node instanceof ThroughputChart).query();
    return Fx.call(() -> {
      var csv = new StringWriter();
      chart.data().writeTo(csv);
      return csv.toString();
    });
  }
}
