package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.analysis.PluginJars;
import undertone.ui.charts.Chart;
import undertone.ui.source.SourceKind;

/// What the window shows of a run only where there is something to show.
class WhatRunsShowTest extends WindowFixture {
  private static final Path REAL = Path.of("src/test/resources/undertone/real");
  @TempDir private Path data;

  @Test
  void theChartsShowTheNumberThatIsChosen() throws Exception {
    tick("measure-STATISTICS");
    tick("measure-PEAK");
    run(20, () -> open.press("start"));
    var menu = open.node("quantity", MenuButton.class);
    assertThat(Fx.call(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
        .contains("Dominant frequency [Hz]", "Peak frequency [Hz]", "Crest factor");

    choose(menu, "quantity-crest_factor");
    assertThat(open.label("quantity").getText()).isEqualTo("Crest factor");
    assertThat(charts()).filteredOn(told -> told.contains("Crest factor")).hasSize(1);
    choose(open.node("counted", MenuButton.class), "quantity-crest_factor");
    assertThat(charts()).filteredOn(told -> told.contains("Crest factor")).hasSize(2);
  }

  private static void choose(MenuButton menu, String id) throws Exception {
    Fx.run(() ->
        List.copyOf(menu.getItems()).stream()
            .filter(item -> id.equals(item.getId()))
            .forEach(MenuItem::fire));
  }

  @Test
  void welchsEstimateIsAThirdChartWhereTheRunAsksForIt() throws Exception {
    run(20, () -> open.press("start"));
    look();
    assertThat(offered()).containsExactly("spectrum", "waveform", "spectrogram");

    tick("measure-WELCH");
    run(20, () -> open.press("start"));
    look();
    assertThat(offered()).containsExactly("spectrum", "waveform", "spectrogram", "welch");
    choose(open.node("chart-choice", MenuButton.class), "welch-item");
    assertThat(charts()).anyMatch(told -> told.startsWith("Welch"));
  }

  /// The charts that can be chosen: by buttons, or in a menu where four of them have no room.
  private List<String> offered() throws Exception {
    var menu = open.node("chart-choice", MenuButton.class);
    Fx.run(() -> menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING)));
    return Fx.call(() ->
        menu.isVisible()
            ? menu.getItems().stream().map(item -> item.getId().replace("-item", "")).toList()
            : Stream.of("spectrum", "waveform", "spectrogram", "welch")
                .filter(id -> open.stage.getScene().lookup("#" + id).isVisible())
                .toList());
  }

  @Test
  void aUnitOfItsOwnStandsBesideEachFrequencyWhereRatesAreMixed() throws Exception {
    var tone = REAL.resolve("tone.f64").toAbsolutePath().toUri();
    list("url,sample_rate_hz\n%s,100\n%s,\n".formatted(tone, tone));
    run(2, () -> open.press("start"));

    assertThat(columns()).contains("in", "dominant");
    assertThat(cells("in")).containsExactlyInAnyOrder("Hz", "cycles/sample");

    list("url,sample_rate_hz\n%s,100\n%s,200\n".formatted(tone, tone));
    run(2, () -> open.press("start"));
    assertThat(columns()).contains("dominant Hz").doesNotContain("in");
  }

  @Test
  void channelUnitAndStartHaveColumnsWhereFilesTellThem() throws Exception {
    Files.copy(REAL.resolve("gap.mseed"), data.resolve("gap.mseed"));
    run(
        3,
        () -> {
          drop(data);
          open.press("start");
        });
    assertThat(columns()).contains("channel", "unit", "start");
    assertThat(cells("channel")).contains("IU.ANMO..BHN", "IU.ANMO..BHE");
    assertThat(cells("unit")).containsOnly("counts");
    assertThat(cells("start")).allMatch(start -> start.matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));

    list(open.service.address() + "/recordings/[0-2].f64");
    run(3, () -> open.press("start"));
    assertThat(columns()).doesNotContain("channel", "unit", "start");
  }

  @Test
  void theStatusBarTellsWhatTheCacheSaved() throws Exception {
    open.close();
    var settings = Files.writeString(data.resolve("settings.properties"), "network.cache=ALL\n");
    open = new OpenWindow(settings, Optional.empty());
    list(open.service.address() + "/recordings/[0-2].f64");
    run(3, () -> open.press("start"));
    Fx.await(open.label("cache-use").textProperty(), text -> text.startsWith("cache 0 of 3 · "));

    run(3, () -> open.press("start"));
    Fx.await(open.label("cache-use").textProperty(), text -> text.startsWith("cache 3 of 6 · "));
    assertThat(open.label("cache-use").isVisible()).isTrue();
  }

  @Test
  void aPlugInAppearsInTheAnalysesAndItsColumnInTheResults() throws Exception {
    PluginJars.example(Files.createDirectories(open.folders.plugins()), data.resolve("work"));
    open.press("plugin-refresh");
    var found = open.node("plugins", javafx.scene.layout.VBox.class);
    Fx.await(javafx.beans.binding.Bindings.size(found.getChildren()), size -> size.intValue() == 1);

    tick("plugin-zero-crossing-rate");
    run(20, () -> open.press("start"));

    assertThat(columns()).anyMatch(column -> column.startsWith("zero crossing"));
  }

  @FunctionalInterface
  private interface Step {
    void go() throws Exception;
  }

  private void run(int rows, Step start) throws Exception {
    int before = open.ended.get();
    start.go();
    Fx.await(open.ended, ended -> ended.intValue() > before); // the rows may be as many as before
    Fx.await(open.label("row-count").textProperty(), (rows + " rows")::equals);
  }

  private void drop(Path folder) throws Exception {
    var drag = new PlayedDrag(java.util.Map.of(DataFormat.FILES, List.of(folder.toFile())), null);
    Fx.call(() -> drag.fire(open.stage.getScene(), DragEvent.DRAG_DROPPED));
    Fx.await(open.label("source-check").textProperty(), text -> text.startsWith("1 recording"));
  }

  private void tick(String id) throws Exception {
    var box = open.node(id, CheckBox.class);
    Fx.run(box::fire);
  }

  private void list(String text) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SourceKind> box = open.node("source-kind", ComboBox.class);
    Fx.run(() -> box.setValue(SourceKind.ADDRESSES));
    var area = open.node("addresses", TextArea.class);
    Fx.run(() -> area.setText(text));
  }

  /// Selects the first row and waits until its recording is there.
  private void look() throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    Fx.run(() -> {
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().select(0);
    });
    Fx.await(open.label("recording-facts").textProperty(), facts -> facts.startsWith("peak"));
  }

  private List<String> charts() throws Exception {
    return Fx.call(() ->
        open.robot.lookup(node -> node instanceof Chart && node.isVisible()).queryAll().stream()
            .map(node -> ((Chart) node).description())
            .toList());
  }

  private List<String> columns() throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    return Fx.call(() -> table.getColumns().stream().map(c -> c.getText()).toList());
  }

  private List<String> cells(String title) throws Exception {
    TableView<?> table = open.node("results", TableView.class);
    int place = columns().indexOf(title);
    return Fx.call(() ->
        IntStream.range(0, table.getItems().size())
            .mapToObj(row -> String.valueOf(table.getColumns().get(place).getCellData(row)))
            .toList());
  }
}
