package undertone.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/// Takes pictures of the window, dark and light, to look at. Not a test; run by hand.
public final class Snapshots {
  /// 2,000 recordings, each asked for once: what goes wrong would hold all of them up.
  private static final String SETTINGS =
      """
      theme=LIGHT
      parameter.RECORDINGS=2000
      parameter.JITTER=20
      """;

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
    System.exit(0);
  }

  /// A first run, which is never in a picture: it is the JVM's.
  private static void run(OpenWindow open) throws Exception {
    open.press("start");
    open.awaitIdle();
  }

  private static void shoot(OpenWindow open, Path folder, String name) throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(1280);
      open.stage.setHeight(800);
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
