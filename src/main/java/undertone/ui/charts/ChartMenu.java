package undertone.ui.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// A chart's context menu: its picture and its numbers, out of the program, and what else it
/// offers.
final class ChartMenu {
  private static final Words WORDS = Words.of(ChartMenu.class);

  /// Pixels of a large picture for one of the chart.
  private static final double LARGE = 2;

  private final Chart chart;
  private final Desktop desktop;
  private final ContextMenu menu = new ContextMenu();

  ChartMenu(Chart chart, Desktop desktop) {
    this.chart = chart;
    this.desktop = desktop;
  }

  void install() {
    chart.setOnContextMenuRequested(event -> {
      chart.overlay().hover(Double.NaN, Double.NaN);
      menu.getItems().setAll(items());
      menu.show(chart, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    chart.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  /// The entries, as they stand now.
  MenuItem[] items() {
    var items = new ArrayList<MenuItem>();
    items.add(ofData("menu.copyPicture", this::copyPicture));
    items.add(ofData("menu.savePng", () -> savePng(chart.picture())));
    items.add(ofData("menu.saveLargePng", () -> savePng(ChartPicture.of(chart, LARGE))));
    items.add(ofData("menu.saveSvg", this::saveSvg));
    items.add(new SeparatorMenuItem());
    items.add(ofData("menu.copyCsv", this::copyCsv));
    items.add(ofData("menu.saveCsv", this::saveCsv));
    items.add(ofData("menu.table", () -> TableTwin.open(chart)));
    items.add(new SeparatorMenuItem());
    items.addAll(chart.menuItems());
    if (chart.picking().possible()) {
      items.add(ofData("menu.filter", () -> chart.picking().pick(chart.plot())));
    }
    items.add(item("menu.reset", chart::resetView));
    return items.toArray(MenuItem[]::new);
  }

  private MenuItem ofData(String key, Runnable action) {
    var item = item(key, action);
    item.setDisable(!chart.hasData());
    return item;
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(WORDS.text(key));
    item.setId(key);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void copyPicture() {
    desktop.copy(chart.picture());
    chart.say(WORDS.text("said.picture"));
  }

  private void copyCsv() {
    var data = chart.data();
    var text = new StringBuilder();
    var _ =
        CompletableFuture.runAsync(
                () -> {
                  try {
                    data.writeTo(text);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .whenCompleteAsync(
                (_, failure) -> {
                  if (failure == null) {
                    desktop.copy(text.toString());
                  }
                  chart.say(
                      failure == null
                          ? WORDS.text("said.csv")
                          : WORDS.text("said.csvFailed", reason(failure)));
                },
                Platform::runLater);
  }

  private void savePng(Image picture) {
    var target = choose("png", WORDS.text("kind.png"));
    if (target != null) {
      report(ChartFiles.png(picture, target), target);
    }
  }

  private void saveSvg() {
    var svg = Svg.of(chart);
    var target = choose("svg", WORDS.text("kind.svg"));
    if (target != null) {
      report(ChartFiles.svg(svg, target), target);
    }
  }

  private void saveCsv() {
    var data = chart.data();
    var target = choose("csv", WORDS.text("kind.csv"));
    if (target != null) {
      report(ChartFiles.csv(data, target), target);
    }
  }

  private @Nullable Path choose(String extension, String kind) {
    var name = chart.name().toLowerCase(Locale.ROOT);
    var window = chart.getScene() == null ? null : chart.getScene().getWindow();
    // A column that a plug-in names may hold what no file system takes.
    var file = name.replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + extension;
    return desktop.saveAs(window, WORDS.text("save.title", name), kind, file);
  }

  private void report(CompletableFuture<Void> saving, Path target) {
    var _ =
        saving.whenCompleteAsync(
            (_, failure) ->
                chart.say(
                    failure == null
                        ? WORDS.text("said.saved", target)
                        : WORDS.text("said.notSaved", target, reason(failure))),
            Platform::runLater);
  }

  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
