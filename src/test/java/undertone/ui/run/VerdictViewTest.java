package undertone.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import undertone.model.Parameter;
import undertone.model.StrategyChoice;
import undertone.pipeline.Bottleneck;
import undertone.pipeline.Bound;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Effort;
import undertone.pipeline.Flow;
import undertone.pipeline.Progress;
import undertone.pipeline.Progress.State;
import undertone.pipeline.RecentVerdict;
import undertone.pipeline.Remedy;
import undertone.pipeline.Setbacks;
import undertone.pipeline.Verdict;
import undertone.ui.Fx;

/// The verdict as it stands in a window 1,024 pixels wide, beside the left column.
class VerdictViewTest {
  private static final double WIDTH = 715;
  private static final Lanes LANES = new Lanes(StrategyChoice.HYBRID, 1_024, 16);
  private static final Bound LONGEST =
      new Bound(1_000_000, 0.05, 1_024, 48.8, 1_000_000, 0.05, 16, 47, 1L << 40, 1e9, 47);

  private static final Effort EFFORT =
      new Effort(
          100_000L << 20,
          1_024,
          16,
          0,
          0,
          0,
          0,
          0,
          Map.of(),
          new Setbacks(1_000_000, 1_000_000, 9_999_000, 1_000_000));

  private final ProgressViewModel model = new ProgressViewModel();
  private final List<Remedy> taken = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void show() throws Exception {
    Fx.start();
    stage =
        Fx.call(() -> {
          var scene = new Scene(new VerdictView(model, taken::add), WIDTH, 60);
          var sheet = Objects.requireNonNull(Fx.class.getResource("undertone.css"));
          scene.getStylesheets().add(sheet.toExternalForm());
          scene.getRoot().setStyle("-fx-font-size: 13px");
          var shown = new Stage();
          shown.setScene(scene);
          shown.show();
          return shown;
        });
  }

  @AfterEach
  void hide() throws Exception {
    Fx.run(stage::hide);
  }

  @Test
  void noWordsAreCutOffAndNothingMovesWhateverLimitsTheRun() throws Exception {
    var heights = new ArrayList<Double>();
    heights.add(look("before the first run"));
    for (var remedy : Remedy.values()) {
      for (var bottleneck : Bottleneck.values()) {
        var verdict = new Verdict(bottleneck, 1, LONGEST, 3, EFFORT, "", "", remedy);
        for (var ceiling :
            List.of(new Ceiling(20_480, true, 1_024, 0.05), new Ceiling(320, false, 16, 0.0099))) {
          Fx.run(() -> {
            model.reset();
            model.judge(
                new RecentVerdict.Now(verdict, Optional.of(ceiling), allowed(verdict, ceiling)));
            model.update(progress(remedy, 12), LANES, 0);
          });
          heights.add(look("now " + bottleneck + " " + remedy));
        }
        Fx.run(() -> model.end(verdict, flow(remedy)));
        heights.add(look("in the end " + bottleneck + " " + remedy));
      }
    }
    assertThat(heights).containsOnly(heights.getFirst());
  }

  @Test
  void theAdviceLeadsToItsControl() throws Exception {
    var verdict =
        new Verdict(Bottleneck.LATENCY, 1, LONGEST, 3, EFFORT, "", "", Remedy.MORE_FETCHES);
    Fx.run(() -> model.end(verdict, Flow.NONE));
    var link = (Hyperlink) stage.getScene().lookup("#run-advice");
    assertThat(Fx.call(link::isVisible)).isTrue();
    assertThat(Fx.call(link::getAccessibleHelp)).endsWith(Parameter.FETCHES.label());
    Fx.run(link::fire);
    assertThat(taken).containsExactly(Remedy.MORE_FETCHES);
    var none = new Verdict(Bottleneck.CPU, 1, LONGEST, 3, EFFORT, "", "", Remedy.FASTER_CORES);
    Fx.run(() -> model.end(none, Flow.NONE));
    assertThat(Fx.call(link::isVisible)).isFalse();
  }

  /// How high the verdict is, after a check that all of it can be read.
  private double look(String when) throws Exception {
    return Fx.call(() -> {
      var root = (VerdictView) stage.getScene().getRoot();
      root.applyCss();
      root.layout();
      for (var node : root.lookupAll(".run-line")) {
        if (node instanceof Labeled label && label.isVisible()) {
          var shown = (Text) label.lookup(".text");
          assertThat(shown.getText()).as(when).isEqualTo(label.getText());
        }
      }
      return root.prefHeight(WIDTH);
    });
  }

  /// As a run has it: no number of places where it is no matter of those.
  private static Optional<Ceiling> allowed(Verdict verdict, Ceiling ceiling) {
    return verdict.bottleneck().bounds() ? Optional.of(ceiling) : Optional.empty();
  }

  private static Flow flow(Remedy remedy) {
    return remedy == Remedy.PATIENCE
        ? new Flow(
            1_024, false, 0, 0, List.of(new Flow.Slowdown("service.example.org:8080", 4, 32, 0)))
        : new Flow(1_024, false, 0, 0, List.of());
  }

  private static Progress progress(Remedy remedy, double seconds) {
    return new Progress(
        State.RUNNING,
        1_000_000,
        900_000,
        1_024,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        (long) (seconds * 1e9),
        0,
        0,
        0,
        Double.NaN,
        0,
        0,
        Map.of(),
        flow(remedy),
        Effort.NONE);
  }
}
