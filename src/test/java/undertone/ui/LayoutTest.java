package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import undertone.model.Parameter;
import undertone.ui.settings.Theme;

/// No text is cut off, nothing lies on anything else, nothing leaves the window, from the smallest
/// window to a large screen, in each theme, before and after a run; nor in the dialogs and on the
/// page that compares, with small and with large text. Pictures of what has faults are in
/// `target/layout`.
class LayoutTest {
  private static final List<int[]> SIZES =
      List.of(
          new int[] {1024, 640},
          new int[] {1280, 800},
          new int[] {1920, 1080},
          new int[] {3840, 2160});

  private static final List<Integer> TEXTS = List.of(75, 100, 125, 150, 200);

  @TempDir private Path folder;
  private final List<String> faults = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void holdsAtEverySizeAndEveryTextSize(Theme theme) throws Exception {
    var name = theme.name().toLowerCase(Locale.ROOT);
    try (var open = open("")) {
      Settled.small(open);
      Settled.theme(open, theme);
      everyText(open, name + "-before");
      survey(open);
      everyText(open, name + "-after");
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {75, 100, 200})
  void dialogsAndThePageThatComparesHoldAtEveryTextSize(int percent) throws Exception {
    try (var open = open("text.percent=" + percent)) {
      Settled.small(open);
      dialogs(open, "text-" + percent);
      open.press("compare");
      everySize(open, "compare-" + percent);
      assertThat(faults).isEmpty();
    }
  }

  /// What is folded up at first, the pages that need runs, and what results open beside the window.
  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void everyPageHoldsAtEveryTextSize(int percent) throws Exception {
    try (var open = open("")) {
      Pages.Stop page =
          where -> {
            Settled.text(open, percent);
            everySize(open, where + "-" + percent);
            Settled.text(open, 100);
            Settled.at(open, 1280, 800);
          };
      Tour.Visitor dialog = (where, root) -> dialog(where + " text-" + percent + ": ", root);
      Settled.small(open);
      Settled.at(open, 1280, 800);
      Pages.unfolded(open, page);
      Pages.question(open, page);
      Pages.surveys(open);
      Settled.text(open, percent);
      Tour.credentials(open, dialog);
      Tour.export(open, dialog);
      Tour.tables(open, dialog);
      Settled.text(open, 100);
      Pages.history(open, page);
      Pages.compare(open);
      page.at("compared");
      assertThat(faults).isEmpty();
    }
  }

  private OpenWindow open(String settings) throws Exception {
    var file = Files.writeString(folder.resolve("settings.properties"), settings);
    return new OpenWindow(file, Optional.empty());
  }

  /// A small run in which something fails, and the first of its rows selected.
  private static void survey(OpenWindow open) throws Exception {
    Settled.text(open, 100);
    Settled.at(open, 1280, 800);
    open.set(Parameter.RECORDINGS, "200");
    open.set(Parameter.FAILURES, "10");
    open.press("start");
    open.awaitIdle();
    Pages.select(open);
  }

  private void everyText(OpenWindow open, String name) throws Exception {
    for (int percent : TEXTS) {
      Settled.text(open, percent);
      everySize(open, name + "-" + percent);
    }
  }

  private void everySize(OpenWindow open, String name) throws Exception {
    for (var size : SIZES) {
      look(open, size, name);
    }
  }

  private void look(OpenWindow open, int[] size, String name) throws Exception {
    Settled.at(open, size[0], size[1]);
    var at = size[0] + "x" + size[1] + "-" + name;
    var found = Fx.call(() -> Layout.faults((Region) open.stage.getScene().getRoot()));
    if (!found.isEmpty()) {
      Settled.picture(open, at);
    }
    found.forEach(fault -> faults.add(at + ": " + fault));
  }

  /// The dialogs, which are no higher than the smallest window.
  private void dialogs(OpenWindow open, String name) throws Exception {
    Tour.dialogs(open, (where, root) -> dialog(where + " " + name + ": ", root));
  }

  private void dialog(String at, Region root) {
    Layout.faults(root).forEach(fault -> faults.add(at + fault));
    if (root.prefHeight(-1) > SIZES.getFirst()[1]) {
      faults.add(at + "higher than the smallest window: " + root.prefHeight(-1));
    }
  }
}
