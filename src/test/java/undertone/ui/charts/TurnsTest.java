package undertone.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Charts side by side that want to draw at the same time.
@Timeout(30)
class TurnsTest {
  private List<ThroughputChart> charts;
  private Stage stage;

  @BeforeEach
  void show() throws Exception {
    charts = FxThread.call(() -> Stream.generate(ThroughputChart::new).limit(6).toList());
    stage =
        FxThread.call(
            () -> FxThread.show(new HBox(charts.toArray(ThroughputChart[]::new)), 900, 200));
  }

  @AfterEach
  void hide() throws Exception {
    FxThread.call(() -> {
      stage.hide();
      return null;
    });
  }

  @Test
  void everyChartThatAskedIsDrawnInTheEnd() throws Exception {
    var before = frames();
    append();
    drawn(before);
  }

  @Test
  void aChartThatAsksAgainAndAgainDoesNotKeepTheOthersWaiting() throws Exception {
    var before = frames();
    var greedy =
        FxThread.call(() -> {
          var timer =
              new AnimationTimer() {
                private int count;

                @Override
                public void handle(long now) {
                  charts.getFirst().append(++count, 100, 100, 8, 8);
                }
              };
          timer.start();
          return timer;
        });
    append();
    drawn(before);
    FxThread.call(() -> {
      greedy.stop();
      return null;
    });
  }

  @Test
  void chartsThatAreLeftOutFrameAfterFrameAreDrawnAllTheSame() throws Exception {
    var before = frames();
    var busy =
        FxThread.call(() -> {
          var timer =
              new AnimationTimer() {
                @Override
                public void handle(long now) {
                  charts.getFirst().leaveOutAFrame();
                }
              };
          timer.start();
          return timer;
        });
    append();
    drawn(before);
    FxThread.call(() -> {
      busy.stop();
      return null;
    });
  }

  @Test
  void aMinimisedWindowDrawsNothingUntilItIsBack() throws Exception {
    FxThread.call(() -> {
      stage.setIconified(true);
      return null;
    });
    var before = frames();
    append();
    FxThread.frames();
    assertThat(frames()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(before);

    FxThread.call(() -> {
      stage.setIconified(false);
      return null;
    });
    drawn(before);
  }

  private void append() throws Exception {
    FxThread.call(() -> {
      for (var chart : charts) {
        chart.append(1, 900, 900, 8, 8);
      }
      return null;
    });
  }

  /// Each drawing makes a frame anew.
  private List<Frame> frames() throws Exception {
    return FxThread.call(() -> {
      var all = new ArrayList<Frame>();
      charts.forEach(chart -> all.add(chart.frame()));
      return all;
    });
  }

  /// Waits until each chart has been drawn since.
  @SuppressWarnings("ReferenceEquality") // each drawing makes another
  private void drawn(List<Frame> before) throws Exception {
    var done = new CompletableFuture<Boolean>();
    FxThread.call(() -> {
      var timer =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              boolean all = true;
              for (int i = 0; i < charts.size(); i++) {
                all &= charts.get(i).frame() != before.get(i);
              }
              if (all) {
                stop();
                done.complete(true);
              }
            }
          };
      timer.start();
      return timer;
    });
    done.get(20, TimeUnit.SECONDS);
  }
}
