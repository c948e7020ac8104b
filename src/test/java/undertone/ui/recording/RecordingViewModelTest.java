package undertone.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import undertone.model.AnalysisSpec;
import undertone.model.Failure;
import undertone.model.Findings;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.RecordingRef;
import undertone.model.Spectrogram;
import undertone.model.Taper;
import undertone.model.Timings;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Inspection.NotInspected;
import undertone.pipeline.SignalView;
import undertone.ui.recording.RecordingViewModel.Looks;
import undertone.ui.recording.RecordingViewModel.View;

class RecordingViewModelTest {
  private static final Taper RECTANGULAR = Taper.of(Taper.Shape.RECTANGULAR);
  private static final Taper HANN = Taper.of(Taper.Shape.HANN);

  private final ByHand looks = new ByHand();
  private final RecordingViewModel model = new RecordingViewModel(looks, Runnable::run);

  @Test
  void showsARecordingOnceItIsHereAndLookedAt() {
    model.show(row(7));
    assertThat(model.view().get()).isInstanceOf(View.Coming.class);
    looks.arrives(0, inspected(7));
    assertThat(model.view().get()).isInstanceOf(View.Coming.class);
    looks.looked(0, RECTANGULAR);
    assertThat(model.view().get()).isInstanceOf(View.Here.class);
    assertThat(shown(model.shown().get())).isEqualTo(7);
    model.show(null);
    assertThat(model.view().get()).isInstanceOf(View.Nothing.class);
    assertThat(model.shown().get()).isNull();
  }

  @Test
  void whatArrivesForARowThatIsNoLongerSelectedIsDropped() {
    model.show(row(1));
    model.show(row(2));
    looks.arrives(0, inspected(1));
    looks.arrives(1, inspected(2));
    looks.looked(0, RECTANGULAR);
    assertThat(shown(model.shown().get())).isEqualTo(2);
  }

  @Test
  void whatCannotBeHadIsSaidAndNothingIsShown() {
    model.show(row(1));
    var failure = new Failure(Failure.Cause.RESET, "The connection broke.");
    looks.arrives(0, new NotInspected(recording(1), failure));
    assertThat(model.view().get()).isInstanceOf(View.Here.class);
    assertThat(model.shown().get()).isNull();
  }

  @Test
  void thePinnedRecordingStaysWhileOthersAreSelectedUntilItIsLetGo() {
    model.pin();
    assertThat(model.pinned().get()).as("nothing to pin yet").isNull();
    show(1);
    model.pin();
    show(2);
    assertThat(shown(model.pinned().get())).isEqualTo(1);
    assertThat(shown(model.shown().get())).isEqualTo(2);
    model.show(null);
    assertThat(shown(model.pinned().get())).isEqualTo(1);
    model.unpin();
    assertThat(model.pinned().get()).isNull();
  }

  @Test
  void anotherWindowLooksAgainAtBothAndTheLastOneChosenWins() {
    show(1);
    model.pin();
    show(2);
    model.window().set(HANN);
    var flatTop = Taper.of(Taper.Shape.FLAT_TOP);
    model.window().set(flatTop);
    assertThat(looks.views).hasSize(2 + 2 + 2);
    looks.looked(4, flatTop);
    looks.looked(5, flatTop);
    looks.looked(2, HANN);
    looks.looked(3, HANN);
    assertThat(window(model.shown().get())).isEqualTo(flatTop);
    assertThat(window(model.pinned().get())).isEqualTo(flatTop);
  }

  @Test
  void aWindowChosenWhileTheFirstLookIsTakenIsNotForgotten() {
    model.show(row(1));
    looks.arrives(0, inspected(1));
    model.window().set(HANN);
    looks.looked(0, RECTANGULAR);
    looks.looked(1, HANN);
    assertThat(window(model.shown().get())).isEqualTo(HANN);
  }

  private void show(int index) {
    model.show(row(index));
    looks.arrives(looks.inspections.size() - 1, inspected(index));
    looks.looked(looks.views.size() - 1, model.window().get());
  }

  private static long shown(RecordingViewModel.Shown shown) {
    return Objects.requireNonNull(shown, "shown").recording().recording().index();
  }

  private static Taper window(RecordingViewModel.Shown shown) {
    return Objects.requireNonNull(shown, "shown").look().window();
  }

  private static RecordingRef recording(int index) {
    return new RecordingRef(index, index + ".f64", "http://127.0.0.1/" + index);
  }

  private static Findings findings() {
    return new Findings(2, 10, 0, 1, 1, -1, 1, Double.NaN, 5, Double.NaN);
  }

  private static Inspected inspected(int index) {
    return new Inspected(
        recording(index), new double[] {1, -1}, new double[2], Optional.empty(), findings());
  }

  private static Landed row(int index) {
    var timings = new Timings(Instant.EPOCH, 0, 1, 2, 3, 4, 5);
    return new Landed(
        recording(index), new Outcome.Analysed(findings()), 200, 1, 16, timings, 0, 0);
  }

  /// Recordings and looks that come when the test lets them.
  private static final class ByHand implements Looks {
    private final List<CompletableFuture<Inspection>> inspections = new ArrayList<>();
    private final List<CompletableFuture<SignalView>> views = new ArrayList<>();

    void arrives(int which, Inspection inspection) {
      inspections.get(which).complete(inspection);
    }

    void looked(int which, Taper window) {
      var spectrogram = new Spectrogram(new double[2], 2, 5, 0.1, 0.1, 2, 1);
      views
          .get(which)
          .complete(new SignalView(window, new double[2], new int[0], spectrogram, new float[2]));
    }

    @Override
    public CompletableFuture<Inspection> inspect(Landed row) {
      inspections.add(new CompletableFuture<>());
      return inspections.getLast();
    }

    @Override
    public CompletableFuture<SignalView> through(Inspected recording, Taper window) {
      views.add(new CompletableFuture<>());
      return views.getLast();
    }

    @Override
    public AnalysisSpec analysis() {
      return AnalysisSpec.DEFAULTS;
    }
  }
}
