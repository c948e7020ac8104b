package undertone.ui;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// The JavaFX toolkit for tests: started once, without a display.
public final class Fx {
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private Fx() {}

  /// Starts the toolkit unless it runs already.
  public static void start() throws Exception {
    if (STARTED.compareAndSet(false, true)) {
      var up = new CountDownLatch(1);
      try {
        Platform.startup(up::countDown);
        up.await(20, SECONDS);
      } catch (IllegalStateException _) {
        // Another test class has started it.
      }
      Platform.setImplicitExit(false);
      run(() -> Thread.currentThread().setUncaughtExceptionHandler(Fx::broke));
      run(Fx::loadTables);
    }
  }

  /// Loads the classes of tables, most of them spun from lambdas, which takes the Java virtual
  /// machine longer than any frame may last. The packaged program has them in its cache.
  private static void loadTables() {
    var table = new TableView<>(FXCollections.observableArrayList("one", "two", "three"));
    for (var name : List.of("first", "second")) {
      var column = new TableColumn<String, String>(name);
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
    }
    var stage = new Stage();
    stage.setScene(new Scene(table, 300, 200));
    stage.show();
    table.applyCss();
    table.layout();
    stage.hide();
  }

  /// Hands on what breaks on the JavaFX Application Thread to whoever looks out for it, but for one
  /// fault of the platform's: it cannot copy a window that hangs over the edge of its screen of
  /// 1,000 by 1,000, and the copy is of no use. It would fail whichever test comes next.
  private static void broke(Thread thread, Throwable fault) {
    boolean copying =
        fault instanceof IndexOutOfBoundsException
            && Arrays.stream(fault.getStackTrace())
                .anyMatch(f -> f.getClassName().equals("com.sun.glass.ui.headless.HeadlessView"));
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    if (!copying && usual != null) {
      usual.uncaughtException(thread, fault);
    }
  }

  /// Runs on the JavaFX Application Thread and waits for the result.
  public static <T> T call(Callable<T> task) throws Exception {
    var done = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        done.complete(task.call());
      } catch (Throwable e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(60, SECONDS);
  }

  /// Runs on the JavaFX Application Thread and waits.
  public static void run(Runnable task) throws Exception {
    call(() -> {
      task.run();
      return true;
    });
  }

  /// Waits until a value satisfies a condition, at most 20 s.
  public static <T> void await(ObservableValue<T> value, Predicate<? super T> condition)
      throws Exception {
    await(value, condition, 20);
  }

  /// Waits until a value satisfies a condition.
  ///
  /// @param most seconds
  public static <T> void await(ObservableValue<T> value, Predicate<? super T> condition, long most)
      throws Exception {
    var met = new CompletableFuture<Boolean>();
    Platform.runLater(() -> {
      value.addListener((_, _, now) -> complete(met, condition, now));
      complete(met, condition, value.getValue());
    });
    met.get(most, SECONDS);
  }

  private static <T> void complete(
      CompletableFuture<Boolean> met, Predicate<? super T> condition, T now) {
    if (condition.test(now)) {
      met.complete(true);
    }
  }
}
