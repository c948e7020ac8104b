package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartMenuTest {
  private final FakeDesktop desktop = new FakeDesktop();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  @Test
  void theContextMenuOffersPictureAndNumbers() throws Exception {
    FxThread.call(() -> {
      var names = new ArrayList<String>();
      for (var item : new ChartMenu(Pictures.filled().get(4), new FakeDesktop()).items()) {
        names.add(item.getText());
      }
      assertThat(names)
          .contains(
              "Copy picture",
              "Save PNG...",
              "Save PNG at 2x...",
              "Save SVG...",
              "Show as table",
              "Copy data as CSV",
              "Save data as CSV...",
              "Decibels",
              "Reset view");
      assertThat(new ChartMenu(new WaveformChart(), new FakeDesktop()).items()[0].isDisable())
          .isTrue();
      return null;
    });
  }

  @Test
  void copiesThePictureAsItStands() throws Exception {
    choose("Copy picture");
    assertThat(said()).contains("picture is on the clipboard");
    var picture = Objects.requireNonNull(desktop.picture);
    assertThat(picture.getWidth()).isEqualTo(320);
    assertThat(Pictures.inked(picture, Palette.onDark())).isGreaterThan(1_000);
  }

  @Test
  void copiesTheNumbersAsCsv() throws Exception {
    choose("Copy data as CSV");
    assertThat(said()).contains("numbers are on the clipboard");
    assertThat(desktop.text).startsWith("index,dominant_frequency_hz\r\n0,");
  }

  @Test
  void savesWhereTheUserSaysUnderANameThatFits(@TempDir Path directory) throws Exception {
    desktop.answer = directory.resolve("mine.csv");
    choose("Save data as CSV...");
    assertThat(said()).isEqualTo("Saved " + desktop.answer + ".");
    assertThat(desktop.suggested).isEqualTo("dominant-frequency.csv");
    assertThat(Files.readString(directory.resolve("mine.csv"))).startsWith("index,");

    desktop.answer = directory.resolve("mine.png");
    choose("Save PNG...");
    assertThat(said()).isEqualTo("Saved " + desktop.answer + ".");
    assertThat(desktop.suggested).isEqualTo("dominant-frequency.png");
    assertThat(Files.readAllBytes(directory.resolve("mine.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void savesAPictureOfTwiceThePixels(@TempDir Path directory) throws Exception {
    desktop.answer = directory.resolve("mine.png");
    choose("Save PNG at 2x...");
    assertThat(said()).isEqualTo("Saved " + desktop.answer + ".");
    assertThat(desktop.suggested).isEqualTo("dominant-frequency.png");
    var picture = ImageIO.read(directory.resolve("mine.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(picture.getHeight()).isEqualTo(400);
  }

  @Test
  void savesADrawingOfLinesAndTexts(@TempDir Path directory) throws Exception {
    desktop.answer = directory.resolve("mine.svg");
    choose("Save SVG...");
    assertThat(said()).isEqualTo("Saved " + desktop.answer + ".");
    assertThat(desktop.suggested).isEqualTo("dominant-frequency.svg");
    assertThat(Files.readString(directory.resolve("mine.svg")))
        .startsWith("<?xml")
        .contains("<circle", "Frequency [Hz]")
        .endsWith("</svg>\n");
  }

  @Test
  void saysWhatToDoWhereSavingFails(@TempDir Path directory) throws Exception {
    desktop.answer = directory.resolve("missing").resolve("mine.csv");
    choose("Save data as CSV...");
    assertThat(said()).startsWith("Could not save ").endsWith("free some space.");
  }

  @Test
  void aDialogGivenUpSavesAndSaysNothing() throws Exception {
    choose("Save PNG...");
    assertThat(desktop.suggested).isNotEmpty();
    assertThat(said).isEmpty();
  }

  private void choose(String entry) throws Exception {
    FxThread.call(() -> {
      var chart = Pictures.filled().getFirst();
      Pictures.of(chart, 320, 200);
      chart.onMessage(said::add);
      for (var item : new ChartMenu(chart, desktop).items()) {
        if (entry.equals(item.getText())) {
          item.fire();
        }
      }
      return null;
    });
  }

  private String said() throws InterruptedException {
    var sentence = said.poll(20, TimeUnit.SECONDS);
    return sentence == null ? "nothing" : sentence;
  }

  /// A desktop that remembers, and answers dialogs with what it was told.
  private static final class FakeDesktop implements Desktop {
    private @Nullable Image picture;
    private String text = "";
    private String suggested = "";
    private @Nullable Path answer;

    @Override
    public void copy(Image copied) {
      picture = copied;
    }

    @Override
    public void copy(String copied) {
      text = copied;
    }

    @Override
    public @Nullable Path saveAs(@Nullable Window owner, String title, String kind, String name) {
      suggested = name;
      return answer;
    }
  }
}
