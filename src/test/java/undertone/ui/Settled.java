package undertone.ui;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import undertone.ui.settings.Theme;

/// Brings a window to a size and a look, and waits until all of it has been laid out.
final class Settled {
  private static final int STEPS = 9;
  private static final double SCREEN = 1000;
  private static final double SMALL = 64;

  /// How often a layout may change before it is taken for one that never comes to rest.
  private static final int LOOKS = 10;

  private Settled() {}

  /// Gives the window's content a size and lays it out until nothing moves, which a second look
  /// tells: some panels ask for another layout once they know how wide they have become, and these
  /// requests come before the second look. The window itself stays as it is, because the platform
  /// without a display has a screen of 1,000 x 1,000 pixels.
  static void at(OpenWindow open, double width, double height) throws Exception {
    var root = (Region) Fx.call(() -> open.stage.getScene().getRoot());
    var before = List.<Double>of();
    for (int look = 0; look < LOOKS; look++) {
      var now =
          Fx.call(() -> {
            root.resize(width, height);
            root.applyCss();
            root.layout();
            return places(root);
          });
      if (now.equals(before)) {
        return;
      }
      before = now;
    }
    throw new AssertionError("the layout still moves after " + LOOKS + " looks");
  }

  /// Where each node is in its parent and how large it is.
  private static List<Double> places(Region root) {
    var places = new ArrayList<Double>();
    Seen.each(
        root,
        node -> {
          var bounds = node.getLayoutBounds();
          places.add(node.getLayoutX());
          places.add(node.getLayoutY());
          places.add(bounds.getWidth());
          places.add(bounds.getHeight());
        });
    return places;
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

  /// Makes the window itself small and its content transparent, which keeps the size that it is
  /// given here: without a display, what takes longest is to draw the window and to copy its
  /// pixels. It is in the middle of the screen, so that dialogs are on the screen too.
  static void small(OpenWindow open) throws Exception {
    Fx.run(() -> {
      open.stage.setMinWidth(0);
      open.stage.setMinHeight(0);
      open.stage.setWidth(SMALL);
      open.stage.setHeight(SMALL);
      open.stage.setX((SCREEN - SMALL) / 2);
      open.stage.setY((SCREEN - SMALL) / 2);
      open.stage.getScene().getRoot().setOpacity(0);
    });
  }

  /// Makes all text larger or smaller by the menus' steps.
  ///
  /// @param percent one of the steps
  static void text(OpenWindow open, int percent) throws Exception {
    Tour.choose(open, "Usual text");
    var step = percent < 100 ? "Smaller text" : "Larger text";
    var news = open.label("news").textProperty();
    for (int i = 0; i < STEPS && !news.get().equals("Text: " + percent + " %"); i++) {
      Tour.choose(open, step);
    }
  }

  /// Writes a picture of the window, to look at.
  static void picture(OpenWindow open, String name) throws Exception {
    var image =
        Fx.call(() -> {
          var root = open.stage.getScene().getRoot();
          double opacity = root.getOpacity();
          root.setOpacity(1);
          try {
            return root.snapshot(null, null);
          } finally {
            root.setOpacity(opacity);
          }
        });
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
