package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Parameter;
import undertone.ui.settings.Theme;

/// No text is cut off, nothing lies on anything else, nothing leaves the window, from the smallest
/// window to a large screen, in each theme and text size, before and after a run. The pictures are
/// in `target/layout`.
class LayoutTest {
  private static final List<int[]> SIZES =
      List.of(
          new int[] {1024, 640},
          new int[] {1280, 800},
          new int[] {1920, 1080},
          new int[] {3840, 2160});

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void holdsAtEverySize(Theme theme) throws Exception {
    var name = theme.name().toLowerCase(Locale.ROOT);
    try (var open = open("")) {
      Settled.theme(open, theme);
      var faults = new ArrayList<String>();
      for (var size : SIZES) {
        faults.addAll(faults(open, size, name + "-before"));
      }
      Settled.at(
          open, 1280, 800); // a run is not what is looked at on a screen of eight million dots
      survey(open);
      for (var size : SIZES) {
        faults.addAll(faults(open, size, name + "-after"));
      }
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 125, 150, 200})
  void holdsAtEveryTextSize(int percent) throws Exception {
    try (var open = open("text.percent=" + percent)) {
      var size = new int[] {1280, 800};
      var faults = new ArrayList<>(faults(open, size, "text-" + percent + "-before"));
      survey(open);
      faults.addAll(faults(open, size, "text-" + percent + "-after"));
      assertThat(faults).isEmpty();
    }
  }

  private OpenWindow open(String settings) throws Exception {
    var file = Files.writeString(folder.resolve("settings.properties"), settings);
    return new OpenWindow(file, Optional.empty());
  }

  /// A small run in which something fails, and the first of its rows selected.
  private static void survey(OpenWindow open) throws Exception {
    open.set(Parameter.RECORDINGS, "200");
    open.set(Parameter.FAILURES, "10");
    open.press("start");
    open.awaitIdle();
    var table = open.node("results", TableView.class);
    var title = open.label("recording-title").textProperty();
    Fx.run(() -> table.getSelectionModel().select(2));
    Fx.await(title, text -> !text.equals("Recording"));
    Fx.await(open.label("recording-words").textProperty(), text -> !text.startsWith("Fetching"));
  }

  private static List<String> faults(OpenWindow open, int[] size, String name) throws Exception {
    Settled.at(open, size[0], size[1]);
    var at = size[0] + "x" + size[1] + "-" + name;
    Settled.picture(open, at);
    return Fx.call(() ->
        Layout.faults((Region) open.stage.getScene().getRoot()).stream()
            .map(fault -> at + ": " + fault)
            .toList());
  }
}
