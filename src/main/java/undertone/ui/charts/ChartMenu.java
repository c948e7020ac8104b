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
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// A chart's context menu: its picture and its numbers, out of the program.
final class ChartMenu {
  private final Chart chart;
  private final ContextMenu menu = new ContextMenu();

  ChartMenu(Chart chart) {
    this.chart = chart;
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
  static MenuItem[] items(Chart chart) {
    return new ChartMenu(chart).items();
  }

  private MenuItem[] items() {
    var items = new ArrayList<MenuItem>();
    items.add(item("Copy picture", this::copyPicture));
    items.add(item("Save PNG...", this::savePng));
    items.add(new SeparatorMenuItem());
    items.add(item("Copy data as CSV", this::copyCsv));
    items.add(item("Save data as CSV...", this::saveCsv));
    items.add(new SeparatorMenuItem());
    items.addAll(chart.menuItems());
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
    var content = new ClipboardContent();
    content.putImage(chart.picture());
    Clipboard.getSystemClipboard().setContent(content);
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
                    var content = new ClipboardContent();
                    content.putString(text.toString());
                    Clipboard.getSystemClipboard().setContent(content);
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
    var chooser = new FileChooser();
    chooser.setTitle("Save " + chart.name().toLowerCase(Locale.ROOT));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + extension));
    chooser.setInitialFileName(
        chart.name().toLowerCase(Locale.ROOT).replace(' ', '-') + "." + extension);
    var scene = chart.getScene();
    var file = chooser.showSaveDialog(scene == null ? null : scene.getWindow());
    return file == null ? null : file.toPath();
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
