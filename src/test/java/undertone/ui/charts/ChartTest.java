package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every chart does, shown with one of them or with all.
class ChartTest {
  private static final List<Supplier<Chart>> ALL =
      List.of(
          FrequencyChart::new,
          DistributionChart::new,
          ThroughputChart::new,
          TimelineChart::new,
          SpectrumChart::new,
          WaveformChart::new);

  @Test
  void anEmptyChartSaysInWordsWhatWillBeThere() throws Exception {
    FxThread.call(() -> {
      for (var make : ALL) {
        var chart = make.get();
        assertThat(chart.description()).containsAnyOf("Press Start", "Select a recording");
        assertThat(Pictures.inked(Pictures.of(chart, 300, 200), chart.palette()))
            .as(chart.description())
            .isGreaterThan(100);
      }
      return null;
    });
  }

  @ParameterizedTest
  @CsvSource({"160,100", "161,333", "900,100", "1200,800", "20,20", "1,1"})
  void drawsAtAnySize(int width, int height) throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var picture = Pictures.of(chart, width, height);
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        if (width >= 160) {
          var plot = chart.plot();
          assertThat(plot.width()).as(chart.name()).isGreaterThan(60);
          assertThat(plot.height()).isGreaterThan(40);
          assertThat(plot.right()).isLessThan(width);
          assertThat(plot.bottom()).isLessThan(height);
        }
      }
      return null;
    });
  }

  @Test
  void thePaletteColoursEverything() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        var dark = Pictures.of(chart, 400, 240);
        chart.palette(Palette.onLight());
        var light = Pictures.of(chart, 400, 240);
        assertThat(dark.getPixelReader().getArgb(398, 238)).isEqualTo(0xff161b22);
        assertThat(light.getPixelReader().getArgb(398, 238)).isEqualTo(0xffffffff);
        assertThat(Pictures.inked(light, Palette.onLight())).isGreaterThan(200);
      }
      return null;
    });
  }

  @Test
  void drawsOnlyWhileItCanBeSeen() throws Exception {
    var chart = FxThread.call(ThroughputChart::new);
    var pane = FxThread.call(() -> new StackPane(chart));
    var stage = FxThread.call(() -> FxThread.show(pane, 400, 240));
    FxThread.call(() -> {
      pane.setVisible(false);
      chart.append(0, 100, 100);
      chart.append(1, 900, 900);
      return null;
    });
    FxThread.frames();
    assertThat(FxThread.call(() -> chart.y().max())).as("hidden").isLessThan(10);

    FxThread.call(() -> {
      pane.setVisible(true);
      return null;
    });
    FxThread.frames();
    assertThat(FxThread.call(() -> chart.y().max())).as("seen again").isEqualTo(1_000);
    FxThread.call(() -> {
      stage.hide();
      return null;
    });
  }

  @Test
  void theWheelZoomsAboutTheMouseAndADoubleClickShowsEverything() throws Exception {
    inWindow(chart -> {
      double middle = chart.plot().left() + chart.plot().width() / 2;
      double before = chart.x().value(0.5);
      chart.fireEvent(wheel(chart, middle, 40, false));

      assertThat(chart.x().max() - chart.x().min()).isBetween(7.9, 8.1);
      assertThat(chart.x().value(0.5)).isBetween(before - 0.1, before + 0.1);
      assertThat(chart.following()).isFalse();

      chart.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, middle, 2));
      assertThat(chart.x().max()).isEqualTo(10);
      assertThat(chart.following()).isTrue();
    });
  }

  @Test
  void draggingPansAndTheShiftedWheelToo() throws Exception {
    inWindow(chart -> {
      var plot = chart.plot();
      double middle = plot.left() + plot.width() / 2;
      chart.zoom(4, middle, 100);
      double min = chart.x().min();

      chart.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, middle, 1));
      chart.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, middle + plot.width() / 5, 1));
      assertThat(chart.x().min()).isBetween(min - 0.51, min - 0.49);

      chart.fireEvent(wheel(chart, middle, -40, true));
      assertThat(chart.x().min()).isBetween(min - 0.26, min - 0.24);
    });
  }

  @Test
  void theKeyboardDoesWhatTheMouseDoes() throws Exception {
    inWindow(chart -> {
      key(chart, KeyCode.PLUS);
      assertThat(chart.x().max() - chart.x().min()).isBetween(7.9, 8.1);
      double min = chart.x().min();
      key(chart, KeyCode.RIGHT);
      assertThat(chart.x().min()).isGreaterThan(min);
      key(chart, KeyCode.LEFT);
      key(chart, KeyCode.LEFT);
      assertThat(chart.x().min()).isLessThan(min);
      key(chart, KeyCode.MINUS);
      assertThat(chart.x().fits()).isTrue();
      key(chart, KeyCode.ADD);
      key(chart, KeyCode.HOME);
      assertThat(chart.x().fits()).isTrue();
      assertThat(chart.isFocusTraversable()).isTrue();
    });
  }

  @Test
  void hoveringDrawsCrossHairsAndAReadOutThatAPictureLeavesOut() throws Exception {
    inWindow(chart -> {
      var plot = chart.plot();
      int before = Pictures.inked(chart.snapshot(null, null), chart.palette());
      chart.fireEvent(mouse(MouseEvent.MOUSE_MOVED, plot.left() + plot.width() / 2, 0));
      int hovering = Pictures.inked(chart.snapshot(null, null), chart.palette());
      assertThat(hovering).isGreaterThan(before + 300);
      assertThat(Pictures.inked(chart.picture(), chart.palette())).isEqualTo(before);
    });
  }

  @Test
  void screenReadersAreToldASentence() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        assertThat(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT))
            .isEqualTo(chart.description());
        assertThat(chart.description()).startsWith(chart.name() + ": ").endsWith(".");
      }
      return null;
    });
  }

  @Test
  void everyAxisTitleHasAUnitOrCounts() throws Exception {
    FxThread.call(() -> {
      for (var chart : Pictures.filled()) {
        Pictures.of(chart, 400, 240);
        assertThat(chart.x().title()).matches(".*\\[.+]|Recording index");
      }
      return null;
    });
  }

  @Test
  void aSavedPngIsThePictureToAnyReader(@TempDir Path directory) throws Exception {
    var target = directory.resolve("chart.png");
    Files.writeString(target, "old");
    WritableImage picture = FxThread.call(() -> Pictures.of(Pictures.filled().get(1), 320, 200));
    ChartFiles.png(picture, target).join();

    var read = ImageIO.read(new File(target.toString()));
    assertThat(read.getWidth()).isEqualTo(320);
    assertThat(read.getHeight()).isEqualTo(200);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 320; x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(picture.getPixelReader().getArgb(x, y));
      }
    }
    try (var files = Files.list(directory)) {
      assertThat(files).as("nothing else is left").containsExactly(target);
    }
  }

  @Test
  void savingWhereNothingCanBeWrittenFailsAndLeavesNothing(@TempDir Path directory)
      throws Exception {
    var target = directory.resolve("missing").resolve("chart.csv");
    var saving = ChartFiles.csv(out -> out.append("a"), target);
    assertThat(saving.handle((_, failure) -> failure).join()).isNotNull();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void tablesAreCsvWithAHeaderAndOneWidth() throws Exception {
    for (var chart : FxThread.call(Pictures::filled)) {
      var text = new StringBuilder();
      FxThread.call(chart::data).writeTo(text);
      assertThat(text).endsWith("\r\n").doesNotContain(" ").doesNotContain("\"");
      var lines = text.toString().split("\r\n", -1);
      int columns = lines[0].split(",", -1).length;
      assertThat(lines.length).as(chart.name()).isGreaterThan(5);
      for (int i = 1; i < lines.length - 1; i++) {
        assertThat(lines[i].split(",", -1)).hasSize(columns);
      }
    }
  }

  private interface Check {
    void on(Chart chart) throws Exception;
  }

  /// A throughput chart over 10 s, 400 x 240.
  private static void inWindow(Check check) throws Exception {
    FxThread.call(() -> {
      var chart = new ThroughputChart();
      for (int i = 0; i <= 40; i++) {
        chart.append(i / 4.0, 400, 390);
      }
      var stage = FxThread.show(new StackPane(chart), 400, 240);
      check.on(chart);
      stage.hide();
      return null;
    });
  }

  private static void key(Chart chart, KeyCode code) {
    Event.fireEvent(
        chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x, int clicks) {
    boolean down = type != MouseEvent.MOUSE_MOVED;
    return new MouseEvent(
        type,
        x,
        100,
        x,
        100,
        down ? MouseButton.PRIMARY : MouseButton.NONE,
        clicks,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private static ScrollEvent wheel(Chart chart, double x, double delta, boolean shift) {
    var nothing = ScrollEvent.HorizontalTextScrollUnits.NONE;
    var neither = ScrollEvent.VerticalTextScrollUnits.NONE;
    return new ScrollEvent(
        chart,
        chart,
        ScrollEvent.SCROLL,
        x,
        100,
        x,
        100,
        shift,
        false,
        false,
        false,
        false,
        false,
        shift ? delta : 0,
        shift ? 0 : delta,
        0,
        0,
        nothing,
        0,
        neither,
        0,
        0,
        null);
  }

  @Test
  void theContextMenuOffersPictureAndNumbers() throws Exception {
    FxThread.call(() -> {
      var names = new ArrayList<String>();
      for (var item : ChartMenu.items(Pictures.filled().get(4))) {
        names.add(item.getText());
      }
      assertThat(names)
          .contains(
              "Copy picture",
              "Save PNG...",
              "Copy data as CSV",
              "Save data as CSV...",
              "Decibels",
              "Reset view");
      assertThat(ChartMenu.items(new WaveformChart())[0].isDisable()).isTrue();
      return null;
    });
  }
}
