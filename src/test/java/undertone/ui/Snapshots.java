package undertone.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Takes pictures of the window, dark and light, to look at. Not a test; run by hand.
public final class Snapshots {
  private Snapshots() {}

  /// Takes them.
  ///
  /// @param args folder of the pictures
  public static void main(String[] args) throws Exception {
    var folder = Path.of(args[0]);
    Files.createDirectories(folder);
    var settings = Files.createTempDirectory("undertone").resolve("settings.properties");
    Files.writeString(settings, "theme=DARK\n");
    try (var open = new OpenWindow(settings, Optional.empty())) {
      shootAll(open, folder, "first");
      Fx.run(() -> {
        slider(open, "RECORDINGS", 0.5);
        slider(open, "FAILURES", 0.02);
      });
      open.press("start");
      pause(900);
      shoot(open, folder, "during", 1280, 800);
      pause(4000);
      var table = open.node("results", TableView.class);
      Fx.run(() -> table.getSelectionModel().select(4));
      pause(1500);
      shootAll(open, folder, "after-dark");
      open.press("theme");
      pause(500);
      shootAll(open, folder, "after-light");
    }
    System.exit(0);
  }

  private static void slider(OpenWindow open, String id, double place) {
    ((Slider) open.stage.getScene().lookup("#" + id)).setValue(place);
  }

  private static void shootAll(OpenWindow open, Path folder, String name) throws Exception {
    shoot(open, folder, name, 1024, 640);
    shoot(open, folder, name, 1280, 800);
  }

  private static void shoot(OpenWindow open, Path folder, String name, int width, int height)
      throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(width);
      open.stage.setHeight(height);
    });
    pause(400);
    var image = Fx.call(() -> open.stage.getScene().snapshot(null));
    var file = folder.resolve(name + "-" + width + "x" + height + ".png");
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
