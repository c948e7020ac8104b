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
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import undertone.ui.words.Words;

/// A chart's context menu: its picture and its numbers, out of the program.
final class ChartMenu {
  private static final Words WORDS = Words.of(ChartMenu.class);

  private final Chart chart;
  private final Desktop desktop;
  private final ContextMenu menu = new ContextMenu();

  ChartMenu(Chart chart, Desktop desktop) {
    this.chart = chart;
    this.desktop = desktop;
  }

  void install() {
    chart.setOnContextMenuRequested(event -> {
      chart.hover(Double.NaN, Double.NaN);
      menu.getItems().setAll(items());
      menu.show(chart, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    chart.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  /// The entries, as they stand now.
  MenuItem[] items() {
    var items = new ArrayList<MenuItem>();
    items.add(item("Copy picture", this::copyPicture));
    items.add(item("Save PNG...", this::savePng));
    items.add(new SeparatorMenuItem());
    items.add(item("Copy data as CSV", this::copyCsv));
    items.add(item("Save data as CSV...", this::saveCsv));
    items.add(new SeparatorMenuItem());
    items.addAll(chart.menuItems());
    if (chart.brushable()) {
      var filter = item(WORDS.text("menu.filter"), () -> chart.brush(chart.plot()));
      filter.setDisable(!chart.hasData());
      items.add(filter);
    }
    items.add(item("Reset view", chart::resetView));
    for (var item : items.subList(0, 5)) {
      item.setDisable(!chart.hasData());
    }
    return items.toArray(MenuItem[]::new);
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void copyPicture() {
    desktop.copy(chart.picture());
    chart.say("The picture is on the clipboard.");
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
                          ? "The numbers are on the clipboard, as CSV."
                          : "The numbers could not be copied: " + reason(failure));
                },
                Platform::runLater);
  }

  private void savePng() {
    var picture = chart.picture();
    var target = choose("png", "PNG picture");
    if (target != null) {
      report(ChartFiles.png(picture, target), target);
    }
  }

  private void saveCsv() {
    var data = chart.data();
    var target = choose("csv", "CSV table");
    if (target != null) {
      report(ChartFiles.csv(data, target), target);
    }
  }

  private @Nullable Path choose(String extension, String kind) {
    var name = chart.name().toLowerCase(Locale.ROOT);
    var window = chart.getScene() == null ? null : chart.getScene().getWindow();
    return desktop.saveAs(window, "Save " + name, kind, name.replace(' ', '-') + "." + extension);
  }

  private void report(CompletableFuture<Void> saving, Path target) {
    var _ =
        saving.whenCompleteAsync(
            (_, failure) ->
                chart.say(
                    failure == null
                        ? "Saved " + target + "."
                        : "Could not save "
                            + target
                            + ": "
                            + reason(failure)
                            + ". Choose another folder or free some space."),
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
