package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import undertone.model.Parameter;
import undertone.ui.settings.Bounds;
import undertone.ui.settings.PreferencesFile;

/// Menus, themes, and what the window remembers.
class LookAndMemoryTest {
  @TempDir private Path folder;

  private OpenWindow open() throws Exception {
    return new OpenWindow(folder.resolve("settings.properties"), Optional.empty());
  }

  private static Color corner(OpenWindow open) throws Exception {
    return Fx.call(() -> {
      open.stage.getScene().getRoot().applyCss();
      var picture = open.stage.getScene().snapshot(null);
      return picture.getPixelReader().getColor((int) picture.getWidth() - 3, 60);
    });
  }

  /// Fires the entry of the submenu, which a mouse would have to hover for.
  private static void theme(OpenWindow open, String label) throws Exception {
    var bar = open.node("menus", MenuBar.class);
    Fx.run(() ->
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item instanceof Menu)
            .flatMap(menu -> ((Menu) menu).getItems().stream())
            .filter(item -> label.equals(item.getText()))
            .forEach(MenuItem::fire));
  }

  private static void choose(FxRobot robot, String... path) {
    for (var entry : path) {
      robot.clickOn(entry);
    }
  }

  @Test
  void theThemeOfTheMenuChangesTheColours() throws Exception {
    try (var open = open()) {
      theme(open, "Dark");
      assertThat(corner(open).getBrightness()).isLessThan(0.2);
      theme(open, "Light");
      assertThat(corner(open).getBrightness()).isGreaterThan(0.9);
    }
  }

  @Test
  void menuEntriesDoWhatTheySay() throws Exception {
    try (var open = open()) {
      choose(open.robot, "Run", "Start");
      Fx.await(open.label("row-count").textProperty(), "20 rows"::equals);
      open.awaitIdle();
      open.set(Parameter.LATENCY, "60");
      choose(open.robot, "Edit", "Undo");
      assertThat(open.service.settings().latencyMs()).isEqualTo(50);
      choose(open.robot, "View", "Larger text");
      assertThat(open.label("news").getText()).isEqualTo("Text: 110 %");
      choose(open.robot, "Help", "Shortcuts");
      var dialog =
          Fx.call(() ->
              Window.getWindows().stream()
                  .filter(window -> window instanceof Stage it && it.getTitle().equals("Shortcuts"))
                  .findFirst()
                  .orElseThrow());
      Fx.run(dialog::hide);
      choose(open.robot, "File", "Quit");
      open.closed.await();
    }
  }

  @Test
  void settingsSurviveARestart() throws Exception {
    try (var open = open()) {
      var noise = open.node("NOISE", Slider.class);
      Fx.run(() -> noise.setValue(0.3));
      open.set(Parameter.MEMORY, "128");
      theme(open, "Dark");
      choose(open.robot, "View", "Larger text");
      Fx.run(() -> {
        open.stage.setWidth(1_100);
        open.stage.setHeight(700);
      });
    }
    // Read from the file: the platform without a display opens windows at their smallest size.
    assertThat(new PreferencesFile(folder.resolve("settings.properties")).read().bounds())
        .extracting(Bounds::width, Bounds::height)
        .containsExactly(1_100.0, 700.0);
    try (var open = open()) {
      assertThat(open.service.settings().noiseSigma()).isEqualTo(3);
      assertThat(open.node("MEMORY-entry", TextField.class).getText()).isEqualTo("128 MiB");
      assertThat(corner(open).getBrightness()).isLessThan(0.2);
    }
  }

  @Test
  void aHostileSettingsFileIsForgotten() throws Exception {
    Files.writeString(
        folder.resolve("settings.properties"),
        "window.bounds=NaN 1e300 -5 x\nparameter.NOISE=1e99\ntheme=PINK\ntext.percent=9999\n");
    try (var open = open()) {
      assertThat(open.service.settings().noiseSigma()).isEqualTo(0.5);
      assertThat(open.stage.getWidth()).isBetween(1_024.0, 1_920.0);
      assertThat(open.label("start").isDisabled()).isFalse();
    }
  }
}
