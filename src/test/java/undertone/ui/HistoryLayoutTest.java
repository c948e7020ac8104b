package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;
import undertone.journal.Journal;
import undertone.model.Parameter;
import undertone.ui.settings.Theme;

/// The pages of the runs that were kept, and the bar that offers to go on with one, as [LayoutTest]
/// holds the rest of the window.
@Timeout(240)
class HistoryLayoutTest {
  private static final List<int[]> SIZES =
      List.of(new int[] {1024, 640}, new int[] {1280, 800}, new int[] {1920, 1080});

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void nothingIsCutOffOrLiesOnAnythingElse(Theme theme) throws Exception {
    var settings = Files.writeString(folder.resolve("settings.properties"), "");
    keepThree(settings);
    var name = theme.name().toLowerCase(Locale.ROOT);
    try (var open = new OpenWindow(settings, Optional.empty())) {
      Settled.theme(open, theme);
      Fx.await(open.node("resume-bar", Region.class).visibleProperty(), there -> there);
      var faults = new ArrayList<>(faults(open, name + "-bar"));
      open.press("history");
      var table = open.node("history-table", TableView.class);
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> Fx.call(() -> table.getItems().size() == 3));
      Fx.run(() -> table.getSelectionModel().select(0));
      faults.addAll(faults(open, name + "-history"));
      Fx.run(() -> table.getSelectionModel().selectAll());
      open.press("history-compare");
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () -> Fx.call(() -> open.stage.getScene().lookup("#pasts-table") != null));
      faults.addAll(faults(open, name + "-pasts"));
      assertThat(faults).isEmpty();
    }
  }

  /// One pinned, with notes and a long name; one in which something failed; one that was stopped.
  private static void keepThree(Path settings) throws Exception {
    try (var open = new OpenWindow(settings, Optional.empty())) {
      open.set(Parameter.LATENCY, "5");
      open.press("start");
      open.awaitIdle();
      open.set(Parameter.FAILURES, "40");
      open.set(Parameter.ATTEMPTS, "1");
      open.press("start");
      open.awaitIdle();
      open.set(Parameter.RECORDINGS, "2000");
      open.set(Parameter.LATENCY, "100");
      open.press("start");
      Fx.await(open.label("row-count").textProperty(), text -> text.matches("\\d\\d+ rows"));
      open.press("stop");
      open.awaitIdle();
      try (var journal = Journal.open(open.folders.journal())) {
        journal.rename(1, "The first run of the course on signals in the winter term");
        journal.note(1, "Nothing failed.\nLook at the tenth recording.");
        journal.pin(1, true);
      }
    }
  }

  private static List<String> faults(OpenWindow open, String name) throws Exception {
    var faults = new ArrayList<String>();
    for (var size : SIZES) {
      Settled.at(open, size[0], size[1]);
      var at = size[0] + "x" + size[1] + "-" + name;
      Settled.picture(open, at);
      faults.addAll(
          Fx.call(() ->
              Layout.faults((Region) open.stage.getScene().getRoot()).stream()
                  .map(fault -> at + ": " + fault)
                  .toList()));
    }
    return faults;
  }
}
