package undertone.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javax.imageio.ImageIO;
import undertone.ui.settings.Theme;

/// Brings a window to a size and a look, and waits until all of it has been laid out.
final class Settled {
  private Settled() {}

  /// Gives the scene a size and lays it out until nothing moves: what asks for another layout later
  /// is given the chance to.
  static void at(OpenWindow open, double width, double height) throws Exception {
    Fx.run(() -> {
      open.stage.setWidth(width);
      open.stage.setHeight(height);
    });
    Fx.await(open.stage.getScene().widthProperty(), now -> now.doubleValue() == width);
    Fx.await(open.stage.getScene().heightProperty(), now -> now.doubleValue() == height);
    for (int round = 0; round < 4; round++) {
      Fx.run(() -> {
        open.stage.getScene().getRoot().applyCss();
        open.stage.getScene().getRoot().layout();
      });
    }
  }

  /// Fires the entry of the submenu, which a mouse would have to hover for.
  static void theme(OpenWindow open, Theme theme) throws Exception {
    var bar = open.node("menus", MenuBar.class);
    Fx.run(() ->
        bar.getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> item instanceof Menu)
            .flatMap(menu -> ((Menu) menu).getItems().stream())
            .filter(item -> ("theme-" + theme).equals(item.getId()))
            .forEach(MenuItem::fire));
  }

  /// Writes a picture of the window, to look at.
  static void picture(OpenWindow open, String name) throws Exception {
    var image = Fx.call(() -> open.stage.getScene().snapshot(null));
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    var folder = Files.createDirectories(Path.of("target", "layout"));
    ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
  }
}
