package undertone.ui;

import static javafx.scene.input.KeyCode.C;
import static javafx.scene.input.KeyCode.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import undertone.model.Parameter;
import undertone.ui.charts.Chart;
import undertone.ui.source.SourceKind;

/// What one does with results, and where else recordings may come from.
class ResultsAndSourcesTest extends WindowFixture {
  private void addresses(String text) throws Exception {
    open.click("source-kind");
    open.robot.clickOn(SourceKind.ADDRESSES.toString());
    var area = open.node("addresses", TextArea.class);
    Fx.run(() -> area.setText(text));
  }

  private int samples(String chart) throws Exception {
    Chart found = open.robot.lookup(node -> node instanceof Chart it && shows(it, chart)).query();
    var text = new StringBuilder();
    Fx.call(found::data).writeTo(text);
    return (int) text.toString().lines().count() - 1;
  }

  /// There are twice as many charts as are seen: those of the pinned recording, too.
  private static boolean shows(Chart chart, String what) {
    return chart.description().startsWith(what) && !chart.description().contains("Select");
  }

  private void layOut() throws Exception {
    Fx.run(() -> {
      open.stage.getScene().getRoot().applyCss();
      open.stage.getScene().getRoot().layout();
    });
  }

  private void clickRow(int place) throws Exception {
    layOut();
    Node row =
        open.robot.lookup(node -> node instanceof TableRow<?> it && it.getIndex() == place).query();
    open.robot.clickOn(row);
  }

  @Test
  void aClickedRowShowsItsSpectrumAndItsWaveformAndGoesToTheClipboard() throws Exception {
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    clickRow(1);
    Fx.await(open.label("recording-facts").textProperty(), facts -> facts.startsWith("peak"));
    assertThat(open.label("recording-title").getText()).matches("\\d{5}\\.f64");
    assertThat(samples("Spectrum")).isEqualTo(2_501);
    open.click("waveform");
    assertThat(samples("Waveform")).isEqualTo(5_000);

    clickRow(0);
    open.robot.push(CONTROL, C);
    assertThat(open.clipboard().lines())
        .hasSize(2)
        .allMatch(line -> line.split("\t", -1).length == 7);
    assertThat(open.clipboard()).startsWith("recording\tstate\t").contains("\tdone\t");
  }

  @Test
  void atTheUsualSizeEveryStateIsReadInFullWithoutAScrollBar() throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(1280);
      open.stage.setHeight(800);
    });
    open.set(Parameter.FAILURES, "100");
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    layOut();
    TableView<?> table = open.node("results", TableView.class);
    for (var place : List.of(".column-header > .label", ".table-row-cell:filled > .words")) {
      assertThat(table.lookupAll(place))
          .isNotEmpty()
          .allSatisfy(node -> assertThat(shown(node)).isEqualTo(((Labeled) node).getText()));
    }
    var state = (Labeled) table.lookup(".table-row-cell:filled > .words");
    var longest = new Text("connection reset");
    longest.setFont(state.getFont());
    var padding = state.getPadding();
    assertThat(table.getColumns().get(1).getWidth())
        .isGreaterThanOrEqualTo(
            longest.getLayoutBounds().getWidth() + padding.getLeft() + padding.getRight());
    assertThat(table.lookupAll(".scroll-bar"))
        .filteredOn(Node::isVisible)
        .allMatch(bar -> ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL);
  }

  @Test
  void hoveringOverAStateTellsTheWholeFailure() throws Exception {
    open.set(Parameter.FAILURES, "100");
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
    open.awaitIdle();
    layOut();
    Node state =
        open.robot
            .lookup(node ->
                node instanceof TableCell<?, ?> cell
                    && cell.getIndex() == 0
                    && cell.getTableColumn().getText().equals("state"))
            .query();
    open.robot.moveTo(state);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> tooltips().anyMatch(text -> text.matches("\\d{5}\\.f64: .+")));
  }

  private static Stream<String> tooltips() throws Exception {
    return Fx.call(() -> List.copyOf(Window.getWindows())).stream()
        .filter(Tooltip.class::isInstance)
        .map(window -> ((Tooltip) window).getText());
  }

  /// What is drawn of a text, with an ellipsis where it was cut.
  private static String shown(Node labeled) {
    return ((Text) labeled.lookup(".text")).getText();
  }

  @Test
  void aGoodPatternSaysHowManyAndIsSurveyed() throws Exception {
    addresses(open.service.address() + "/recordings/[0-4].f64");
    assertThat(open.label("source-check").getText())
        .startsWith("5 recordings: 0.f64, 1.f64, 2.f64, …");
    assertThat(open.label("start").isDisabled()).isFalse();
    assertThat(open.stage.getTitle()).startsWith("Addresses · 5 recordings");
    open.click("start");
    Fx.await(open.label("row-count").textProperty(), "5 rows"::equals);
    open.awaitIdle();
    assertThat(open.label("analysed-aside").getText()).isEqualTo("5 of 5 · 100 %");
  }

  @ParameterizedTest
  @CsvSource({
    "'', at least one address",
    "'  ', at least one address",
    "ftp://host/a, only http and https",
    "http://host/[5-, a [ without its ]",
    "http://host/{a, a { without its }",
    "nonsense, must begin with http"
  })
  void aBadPatternSaysWhyAndStartWaits(String pattern, String why) throws Exception {
    addresses(pattern);
    assertThat(open.label("source-check").getText()).contains(why);
    assertThat(open.label("start").isDisabled()).isTrue();
  }

  @Test
  void aServerThatIsNotThereIsToldInWords() throws Exception {
    addresses("http://127.0.0.1:1/[0-2].f64");
    open.click("start");
    Fx.await(open.label("message").textProperty(), text -> text != null && !text.isEmpty());
    assertThat(open.label("message").getText())
        .startsWith("3 of 3 recordings failed: ")
        .contains("connect")
        .doesNotContain("Exception");
  }
}
