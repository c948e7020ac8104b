package undertone.ui.charts;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Runs a test's steps on the JavaFX Application Thread.
final class FxThread {
  private FxThread() {}

  /// Starts the toolkit if it is not running, calls and hands the result back.
  static <T> T call(Callable<T> step) throws Exception {
    start();
    var result = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        result.complete(step.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(60, TimeUnit.SECONDS);
  }

  /// Shows a root in a window of its own; hide the window when done.
  static Stage show(Parent root, double width, double height) {
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(new Scene(root, width, height));
    stage.show();
    root.applyCss();
    root.layout();
    return stage;
  }

  /// Waits until two frames have passed, so that what was dirty has been drawn.
  static void frames() throws Exception {
    for (int i = 0; i < 2; i++) {
      var passed = new CompletableFuture<Boolean>();
      call(() -> {
        var timer =
            new AnimationTimer() {
              private int seen;

              @Override
              public void handle(long now) {
                if (++seen == 2) {
                  stop();
                  passed.complete(true);
                }
              }
            };
        timer.start();
        return timer;
      });
      passed.get(30, TimeUnit.SECONDS);
    }
  }

  private static synchronized void start() throws InterruptedException {
    Platform.setImplicitExit(false);
    var up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      up.await();
    } catch (IllegalStateException _) {
      // Another test has started it.
    }
  }
}
