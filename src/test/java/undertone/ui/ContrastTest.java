package undertone.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import undertone.ui.charts.Palette;
import undertone.ui.settings.Theme;

/// Every text stands out from what is behind it, in each theme.
class ContrastTest {
  @TempDir private Path folder;

  @Test
  void theRatiosAreTheGuidelines() {
    assertThat(Seen.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
    // The guidelines' own example of a grey that is just enough on white.
    assertThat(Seen.contrast(Color.web("#767676"), Color.WHITE)).isEqualTo(4.54, within(0.005));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
  void everyTextOfTheWindowCanBeRead(Theme theme) throws Exception {
    double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
    var faint = new ArrayList<String>();
    Tour.Visitor dialog =
        (where, root) -> faint(root, least).forEach(text -> faint.add(where + ": " + text));
    try (var open = new OpenWindow(folder.resolve("settings"), Optional.empty())) {
      Pages.Stop page =
          where -> {
            Settled.at(open, 1280, 800);
            faint(open, least).forEach(text -> faint.add(where + ": " + text));
          };
      Settled.small(open);
      Settled.theme(open, theme);
      page.at("before");
      Pages.unfolded(open, page);
      Pages.question(open, page);
      page.at("before the runs");
      Pages.surveys(open);
      Pages.select(open);
      page.at("after");
      Tour.dialogs(open, dialog);
      Tour.credentials(open, dialog);
      Tour.export(open, dialog);
      Tour.tables(open, dialog);
      Pages.history(open, page);
      Pages.compare(open);
      page.at("compare");
      assertThat(faint).as("texts with a contrast below " + least).isEmpty();
    }
  }

  private static List<String> faint(OpenWindow open, double least) throws Exception {
    return Fx.call(() -> faint(open.stage.getScene().getRoot(), least));
  }

  private static List<String> faint(Parent root, double least) {
    var faint = new ArrayList<String>();
    root.applyCss();
    Seen.each(
        root,
        node -> {
          if (node instanceof Text text
              && !text.getText().isBlank()
              && !disabled(text)
              && text.getFill() instanceof Color color) {
            double ratio = Seen.contrast(color, Seen.behind(text));
            if (ratio < least) {
              faint.add(
                  String.format(
                      Locale.ROOT,
                      "%.2f: \"%s\" %s on %s at %s",
                      ratio,
                      text.getText(),
                      color,
                      Seen.behind(text),
                      Seen.where(text)));
            }
          }
        });
    return faint;
  }

  /// What cannot be used may be paler.
  private static boolean disabled(Node node) {
    return node.isDisabled();
  }

  @ParameterizedTest
  @EnumSource(Shade.class)
  void everyMarkOfAChartCanBeSeen(Shade shade) {
    var palette = shade.palette();
    var behind = palette.background();
    for (var mark : marks(palette).entrySet()) {
      assertThat(Seen.contrast(mark.getValue(), behind)).as(mark.getKey()).isGreaterThan(3);
    }
    double least = shade == Shade.HIGH_CONTRAST ? 7 : 4.5;
    assertThat(Seen.contrast(palette.label(), behind)).isGreaterThan(least);
    assertThat(Seen.contrast(palette.text(), behind)).isGreaterThan(least);
    assertThat(Seen.contrast(palette.text(), palette.bubble())).isGreaterThan(least);
  }

  private static Map<String, Color> marks(Palette palette) {
    return Map.of(
        "waiting", palette.waiting(),
        "receiving", palette.receiving(),
        "retrying", palette.retrying(),
        "queued", palette.queued(),
        "analysing", palette.analysing(),
        "failed", palette.failed(),
        "bars", palette.bars(),
        "focus", palette.focus());
  }

  @Test
  void aDesktopThatAsksForStrongContrastsGetsThem() {
    assertThat(SystemLook.shade(ColorScheme.LIGHT, Map.of("Windows.SPI.HighContrast", true)))
        .isEqualTo(Shade.HIGH_CONTRAST);
    assertThat(SystemLook.shade(ColorScheme.DARK, Map.of("GTK.theme_name", "HighContrastInverse")))
        .isEqualTo(Shade.HIGH_CONTRAST);
    assertThat(SystemLook.shade(ColorScheme.DARK, Map.of("Windows.SPI.HighContrast", false)))
        .isEqualTo(Shade.DARK);
    assertThat(SystemLook.shade(ColorScheme.LIGHT, Map.of("GTK.theme_name", "Adwaita")))
        .isEqualTo(Shade.LIGHT);
  }
}
