package undertone;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.model.ServiceSettings;
import undertone.ui.FileDialogs;
import undertone.ui.UndertoneWindow;
import undertone.ui.WindowContext;
import undertone.ui.network.CredentialStore;

/// The program with a window: the simulated service, the engine and the window, opened in this
/// order and closed in the other.
final class WindowProgram {
  private static final System.Logger LOG = System.getLogger(WindowProgram.class.getName());

  private WindowProgram() {}

  /// Opens the window and returns when it was closed and everything is gone.
  ///
  /// @param assembly makes the parts
  /// @param folders where the window remembers its settings
  /// @param keeps whether runs may be kept
  /// @return what stood in the way of a window, in a few words; empty if there was one
  static Optional<String> run(Assembly assembly, Folders folders, boolean keeps) {
    try (var service = assembly.serve(0, ServiceSettings.DEFAULTS);
        var engine = assembly.engine(service.address())) {
      var closed = new CountDownLatch(1);
      var failure = new AtomicReference<@Nullable Throwable>();
      var context =
          new WindowContext(
              engine,
              service,
              folders.config().resolve("window.properties"),
              folders.user(),
              CredentialStore.in(folders.user().credentials()),
              FileDialogs.ofSystem(),
              keeps,
              version(),
              closed::countDown);
      Platform.startup(() -> {
        try {
          Platform.setImplicitExit(false);
          new UndertoneWindow(new Stage(), context);
          WarmUp.start(assembly);
        } catch (RuntimeException | Error e) {
          failure.set(e);
          closed.countDown();
        }
      });
      closed.await();
      Platform.exit();
      return Optional.ofNullable(failure.get()).map(WindowProgram::reason);
    } catch (IOException | RuntimeException | Error e) {
      return Optional.of(reason(e));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static String reason(Throwable failure) {
    LOG.log(System.Logger.Level.ERROR, "opening the window", failure);
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String version() {
    var version = WindowProgram.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
