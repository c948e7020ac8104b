package undertone.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import undertone.journal.Journal;
import undertone.model.Parameter;
import undertone.model.Taper;

/// Takes pictures of the window, dark and light, to look at. Not a test; run by hand.
public final class Snapshots {
  /// 2,000 recordings, each asked for once: what goes wrong would hold all of them up.
  private static final String SETTINGS =
      """
      theme=LIGHT
      parameter.RECORDINGS=2000
      parameter.JITTER=20
      """;

  private static final String COMPARED =
      """
      theme=LIGHT
      parameter.RECORDINGS=200
      parameter.SAMPLES=100000
      parameter.FETCHES=8
      parameter.LATENCY=20
      parameter.JITTER=10
      """;

  private static final int BEARINGS = 600;

  private Snapshots() {}

  /// Takes them.
  ///
  /// @param args folder of the pictures
  public static void main(String[] args) throws Exception {
    var folder = Path.of(args[0]);
    Files.createDirectories(folder);
    var settings = Files.createTempDirectory("undertone").resolve("settings.properties");
    Files.writeString(settings, SETTINGS);
    try (var open = new OpenWindow(settings, Optional.empty())) {
      shoot(open, folder, "first-light");
      run(open);
      for (var theme : List.of("light", "dark")) {
        open.press("start");
        pause(2_200);
        shoot(open, folder, "during-" + theme);
        open.awaitIdle();
        var table = open.node("results", TableView.class);
        Fx.run(() -> table.getSelectionModel().select(2));
        pause(1_500);
        shoot(open, folder, "after-" + theme);
        open.press("theme");
      }
    }
    own(folder);
    history(folder);
    compare(folder);
    System.exit(0);
  }

  /// The page that compares strategies, all of it, once all four have surveyed the same.
  private static void compare(Path folder) throws Exception {
    var home = Files.createTempDirectory("undertone");
    var settings = Files.writeString(home.resolve("settings.properties"), COMPARED);
    try (var open = new OpenWindow(settings, Optional.empty())) {
      open.press("compare");
      open.press("compare-start");
      Fx.await(open.label("compare-line").textProperty(), text -> text.startsWith("Done"), 180);
      for (var theme : List.of("light", "dark")) {
        shoot(open, folder, "compare-" + theme, 1_120);
        open.press("theme");
      }
    }
  }

  /// The runs that were kept, below the bar that offers to go on with the last of them.
  private static void history(Path folder) throws Exception {
    var home = Files.createTempDirectory("undertone");
    var settings = Files.writeString(home.resolve("settings.properties"), SETTINGS);
    try (var open = new OpenWindow(settings, Optional.empty())) {
      run(open);
      open.set(Parameter.FAILURES, "20");
      open.set(Parameter.ATTEMPTS, "1");
      run(open);
      open.set(Parameter.LATENCY, "100");
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), text -> text.matches("[\\d,]{3,} rows"));
      open.press("stop");
      open.awaitIdle();
      try (var journal = Journal.open(open.folders.journal())) {
        journal.rename(1, "Lecture 3");
        journal.note(1, "Nothing failed: what the service can do at its best.");
        journal.pin(1, true);
      }
    }
    try (var open = new OpenWindow(settings, Optional.empty())) {
      Fx.await(open.node("resume-bar", Region.class).visibleProperty(), there -> there);
      open.press("history");
      var table = open.node("history-table", TableView.class);
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> Fx.call(() -> table.getItems().size() == 3));
      Fx.run(() -> table.getSelectionModel().select(0));
      for (var theme : List.of("light", "dark")) {
        shoot(open, folder, "history-" + theme);
        open.press("theme");
      }
    }
  }

  /// A survey of a user's own tables, dropped as a folder, with a window and Welch's estimate.
  private static void own(Path folder) throws Exception {
    var home = Files.createTempDirectory("undertone");
    var settings = Files.writeString(home.resolve("settings.properties"), "theme=DARK\n");
    var data = home.resolve("bearings");
    Bearings.write(data, BEARINGS);
    try (var open = new OpenWindow(settings, Optional.empty())) {
      var drag = new PlayedDrag(Map.of(DataFormat.FILES, List.of(data.toFile())), null);
      Fx.call(() -> drag.fire(open.stage.getScene(), DragEvent.DRAG_DROPPED));
      Fx.await(open.label("source-check").textProperty(), text -> text.startsWith(BEARINGS + " "));
      for (var measure : List.of("measure-PEAK", "measure-WELCH")) {
        var box = open.node(measure, CheckBox.class);
        Fx.run(box::fire);
      }
      @SuppressWarnings("unchecked")
      ComboBox<Taper.Shape> window = open.node("window", ComboBox.class);
      var segment = open.node("welch-segment", TextField.class);
      Fx.run(() -> {
        window.setValue(Taper.Shape.HANN);
        segment.setText("256");
        segment.fireEvent(new ActionEvent());
      });
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), (BEARINGS + " rows")::equals);
      open.awaitIdle();
      var quantity = open.node("quantity", MenuButton.class);
      Fx.run(() ->
          List.copyOf(quantity.getItems()).stream()
              .filter(item -> "quantity-peak_interpolated_hz".equals(item.getId()))
              .forEach(MenuItem::fire));
      var table = open.node("results", TableView.class);
      Fx.run(() -> table.getSelectionModel().select(2));
      pause(1_500);
      var welch = open.node("welch", ToggleButton.class);
      Fx.run(welch::fire);
      shoot(open, folder, "own-dark");
    }
  }

  /// A first run, which is never in a picture: it is the JVM's.
  private static void run(OpenWindow open) throws Exception {
    open.press("start");
    open.awaitIdle();
  }

  private static void shoot(OpenWindow open, Path folder, String name) throws Exception {
    shoot(open, folder, name, 800);
  }

  private static void shoot(OpenWindow open, Path folder, String name, double height)
      throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(1280);
      open.stage.setHeight(height);
    });
    pause(400);
    var image = Fx.call(() -> open.stage.getScene().snapshot(null));
    var file = folder.resolve(name + ".png");
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(picture, "png", file.toFile());
  }

  private static void pause(double millis) throws Exception {
    var over = new CountDownLatch(1);
    Fx.run(() -> {
      var pause = new PauseTransition(Duration.millis(millis));
      pause.setOnFinished(_ -> over.countDown());
      pause.play();
    });
    over.await();
  }
}
