package undertone.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import undertone.model.Parameter;
import undertone.model.ServiceSettings;
import undertone.model.UserFolders;
import undertone.pipeline.Engine;
import undertone.simulator.SimulatedService;
import undertone.ui.network.CredentialStore;

/// A real window on a real engine and a real simulated service, without a display.
public final class OpenWindow implements AutoCloseable {
  final SimulatedService service;
  final UserFolders folders;
  final Engine engine;
  final Stage stage;
  final UndertoneWindow window;
  final CountDownLatch closed = new CountDownLatch(1);
  final FxRobot robot = new FxRobot();

  /// How many runs have ended.
  final ReadOnlyIntegerWrapper ended = new ReadOnlyIntegerWrapper();

  /// Looks at the FX thread while runs are on; what it finds fails the test that closes the window.
  private final FxWatchdog watchdog;

  /// Opens.
  ///
  /// @param settings file of the window's settings
  /// @param export the answer to every question for a file
  public OpenWindow(Path settings, Optional<Path> export) throws Exception {
    this(settings, (_, _, _) -> export);
  }

  /// Opens.
  ///
  /// @param settings file of the window's settings
  /// @param answers to questions for files
  OpenWindow(Path settings, FileDialogs answers) throws Exception {
    Fx.start();
    service = SimulatedService.start(0, ServiceSettings.DEFAULTS);
    folders =
        new UserFolders(
            settings.resolveSibling("plugins"),
            settings.resolveSibling("cache"),
            settings.resolveSibling("credentials"));
    engine = new Engine(service.address(), folders);
    var context =
        new WindowContext(
            engine,
            service,
            settings,
            folders,
            CredentialStore.SESSION,
            answers,
            true,
            "test",
            closed::countDown);
    stage = Fx.call(Stage::new);
    window = Fx.call(() -> new UndertoneWindow(stage, context));
    watchdog = new FxWatchdog();
    var start = label("start");
    Fx.run(() -> start.textProperty().addListener((_, _, text) -> ran(text.contains("Start run"))));
  }

  private void ran(boolean over) {
    watchdog.watch(!over);
    ended.set(ended.get() + (over ? 1 : 0));
  }

  /// A node by its id.
  ///
  /// @param <T> its type
  /// @param id without #
  /// @return the node
  @SuppressWarnings("unchecked")
  <T extends Node> T node(String id, Class<T> type) throws Exception {
    return Fx.call(() -> {
      var found = stage.getScene().lookup("#" + id);
      if (found == null) {
        throw new AssertionError("no node #" + id);
      }
      return type.cast(found);
    });
  }

  Labeled label(String id) throws Exception {
    return node(id, Labeled.class);
  }

  /// Presses a button where the mouse is not what a test is about.
  void press(String id) throws Exception {
    var button = node(id, ButtonBase.class);
    Fx.run(button::fire);
  }

  /// Moves the mouse onto a node and clicks, as a hand does.
  void click(String id) {
    robot.clickOn("#" + id);
  }

  /// Sets a parameter without the keyboard, where the keyboard is not what a test is about.
  void set(Parameter parameter, String text) throws Exception {
    var entry = node(parameter.name() + "-entry", TextField.class);
    Fx.run(() -> {
      entry.setText(text);
      entry.fireEvent(new ActionEvent());
    });
  }

  /// Waits until a run that was started is over.
  void awaitIdle() throws Exception {
    Fx.await(label("start").textProperty(), "Start run"::equals);
  }

  /// What the clipboard has.
  String clipboard() throws Exception {
    return Fx.call(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  /// Closes the window and waits until its threads are gone.
  @Override
  public void close() {
    try {
      Fx.run(window::close);
      if (!closed.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("the window did not close");
      }
    } catch (Exception e) {
      throw new AssertionError("the window did not close", e);
    }
    watchdog.close();
    engine.close();
    service.close();
    if (!watchdog.found().isEmpty()) {
      throw new AssertionError(String.join("\n", watchdog.found()));
    }
  }
}
