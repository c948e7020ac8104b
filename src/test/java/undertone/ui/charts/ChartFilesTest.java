package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFilesTest {

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
  void aTableThatBreaksOffLeavesTheOldFileAndNoPart(@TempDir Path directory) throws Exception {
    var target = directory.resolve("chart.csv");
    Files.writeString(target, "old");
    ChartData broken =
        out -> {
          out.append("half");
          throw new IOException("gone");
        };
    assertThat(ChartFiles.csv(broken, target).handle((_, failure) -> failure).join()).isNotNull();
    assertThat(target).hasContent("old");
    assertThat(directory).isDirectoryContaining(target::equals);
    assertThat(directory.toFile().list()).hasSize(1);
  }
}
