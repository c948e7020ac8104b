package undertone.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import undertone.model.Parameter;
import undertone.ui.source.SourceKind;

/// Leads a window through what it shows in its own place: what is folded up at first, the question
/// before another machine is asked, a comparison that is over, and the runs that were kept.
final class Pages {
  /// What is done at a stop, on the test's thread.
  interface Stop {
    void at(String page) throws Exception;
  }

  private static final List<String> FOLDED = List.of("more", "analysis-details");

  /// How long a comparison of few recordings may take on a busy machine, in seconds.
  private static final long LONG = 60;

  private Pages() {}

  /// Unfolds the settings and the plug-ins, and folds them up again.
  static void unfolded(OpenWindow open, Stop stop) throws Exception {
    fold(open, true);
    stop.at("unfolded");
    fold(open, false);
  }

  private static void fold(OpenWindow open, boolean unfold) throws Exception {
    for (var id : FOLDED) {
      var toggle = open.node(id, ToggleButton.class);
      Fx.run(() -> toggle.setSelected(unfold));
    }
  }

  /// Starts a run at a machine that nobody has: names under `.invalid` are nobody's (RFC 2606). The
  /// question is answered with no.
  static void question(OpenWindow open, Stop stop) throws Exception {
    source(open, SourceKind.ADDRESSES);
    var area = open.node("addresses", TextArea.class);
    Fx.run(() -> area.setText("http://nobody.invalid/[0-2].f64"));
    open.press("start");
    Fx.await(open.label("question").getParent().visibleProperty(), there -> there);
    stop.at("question");
    open.press("disagree");
    source(open, SourceKind.SIMULATED);
  }

  private static void source(OpenWindow open, SourceKind kind) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SourceKind> box = open.node("source-kind", ComboBox.class);
    Fx.run(() -> box.setValue(kind));
  }

  /// Surveys twice, so that two runs are kept; in the second, some recordings fail.
  static void surveys(OpenWindow open) throws Exception {
    open.set(Parameter.LATENCY, "5");
    open.press("start");
    open.awaitIdle();
    open.set(Parameter.FAILURES, "30");
    open.press("start");
    open.awaitIdle();
    open.set(Parameter.FAILURES, "0");
  }

  /// Selects one of the results and waits until its recording is shown.
  static void select(OpenWindow open) throws Exception {
    var table = open.node("results", TableView.class);
    var title = open.label("recording-title").textProperty();
    Fx.run(() -> table.getSelectionModel().select(2));
    Fx.await(title, text -> !text.equals("Recording"));
    Fx.await(open.label("recording-words").textProperty(), text -> !text.startsWith("Fetching"));
  }

  /// Compares the strategies that are ticked and stays on the page.
  static void compare(OpenWindow open) throws Exception {
    open.press("compare");
    open.press("compare-start");
    Fx.await(open.label("compare-line").textProperty(), line -> line.startsWith("Done: "), LONG);
  }

  /// Opens the page of the runs that were kept, two of them at least, and those beside each other.
  static void history(OpenWindow open, Stop stop) throws Exception {
    open.press("history");
    var table = open.node("history-table", TableView.class);
    await(() -> table.getItems().size() >= 2);
    Fx.run(() -> table.getSelectionModel().clearAndSelect(0));
    Fx.await(open.label("history-open").disabledProperty(), off -> !off);
    stop.at("history");
    Fx.run(() -> table.getSelectionModel().selectAll());
    open.press("history-compare");
    await(() -> open.stage.getScene().lookup("#pasts-table") != null);
    stop.at("pasts");
  }

  /// Asks at every frame.
  private static void await(BooleanSupplier condition) throws Exception {
    var met = new CompletableFuture<Boolean>();
    var frames =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              met.complete(true);
            }
          }
        };
    Fx.run(frames::start);
    try {
      met.get(20, TimeUnit.SECONDS);
    } finally {
      Fx.run(frames::stop);
    }
  }
}
