package undertone.ui.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import undertone.model.AnalysisSpec;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.model.Taper;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.SignalView;

/// Which recording is looked at, how far it has come, through which window it is seen, and which
/// one is pinned beside it. JavaFX Application Thread only.
public final class RecordingViewModel {

  /// What the panel shows.
  public sealed interface View {
    /// Nothing is selected.
    record Nothing() implements View {}

    /// On its way.
    ///
    /// @param recording which
    record Coming(RecordingRef recording) implements View {}

    /// Here, or not to be had.
    ///
    /// @param inspection which of the two
    record Here(Inspection inspection) implements View {}
  }

  /// A recording with what was made of it.
  ///
  /// @param recording as it was fetched for the eye
  /// @param analysis of its run
  /// @param look through the chosen window
  public record Shown(Inspected recording, AnalysisSpec analysis, SignalView look) {}

  /// Where recordings come from.
  public interface Looks {

    /// Fetches and analyses a recording beside whatever run is on.
    ///
    /// @param row as it landed
    /// @return completes on any thread
    CompletableFuture<Inspection> inspect(Landed row);

    /// Looks at a recording through a window.
    ///
    /// @param recording as it was fetched
    /// @param window through which
    /// @return completes on any thread
    CompletableFuture<SignalView> through(Inspected recording, Taper window);

    /// The analysis of the run whose rows are shown.
    ///
    /// @return as the run was started with
    AnalysisSpec analysis();
  }

  private final Looks looks;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View.Nothing());
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> pinned = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Taper> window =
      new SimpleObjectProperty<>(Taper.of(Taper.Shape.RECTANGULAR));
  private @Nullable Landed wanted;

  /// Nothing selected.
  ///
  /// @param looks where recordings come from
  /// @param fx runs tasks on the JavaFX Application Thread
  public RecordingViewModel(Looks looks, Executor fx) {
    this.looks = looks;
    this.fx = fx;
    window.addListener((_, _, _) -> {
      again(shown);
      again(pinned);
    });
  }

  /// What the panel shows.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<View> view() {
    return view.getReadOnlyProperty();
  }

  /// The recording that is looked at, once it is here.
  ///
  /// @return observable; null for none
  public ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /// The recording that stays while others are selected.
  ///
  /// @return observable; null for none
  public ReadOnlyObjectProperty<@Nullable Shown> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /// Through which window recordings are seen; of no effect on what a run measures.
  ///
  /// @return may be set
  public ObjectProperty<Taper> window() {
    return window;
  }

  /// Keeps the recording that is looked at; does nothing while there is none.
  public void pin() {
    var now = shown.get();
    if (now != null) {
      pinned.set(now);
    }
  }

  /// Lets the pinned recording go.
  public void unpin() {
    pinned.set(null);
  }

  /// Looks at the signal that a row tells about.
  ///
  /// @param row as it landed; null for none
  public void show(@Nullable Landed row) {
    wanted = row;
    if (row == null) {
      shown.set(null);
      view.set(new View.Nothing());
      return;
    }
    view.set(new View.Coming(row.recording()));
    var _ =
        looks
            .inspect(row)
            .thenAcceptAsync(
                inspection -> {
                  if (row.equals(wanted)) {
                    here(row, inspection);
                  }
                },
                fx);
  }

  private void here(Landed row, Inspection inspection) {
    if (!(inspection instanceof Inspected recording)) {
      shown.set(null);
      view.set(new View.Here(inspection));
      return;
    }
    var analysis = looks.analysis();
    var _ =
        looks
            .through(recording, window.get())
            .thenAcceptAsync(
                look -> {
                  if (row.equals(wanted)) {
                    var before = window.get();
                    shown.set(new Shown(recording, analysis, look));
                    view.set(new View.Here(recording));
                    if (!look.window().equals(before)) {
                      again(shown);
                    }
                  }
                },
                fx);
  }

  /// Looks again, since the window has changed.
  @SuppressWarnings("ReferenceEquality") // the very same recording, not an equal one
  private void again(ReadOnlyObjectWrapper<@Nullable Shown> place) {
    var now = place.get();
    if (now == null) {
      return;
    }
    var through = window.get();
    var _ =
        looks
            .through(now.recording(), through)
            .thenAcceptAsync(
                look -> {
                  var still = place.get();
                  if (still != null
                      && still.recording() == now.recording()
                      && through.equals(window.get())) {
                    place.set(new Shown(now.recording(), now.analysis(), look));
                  }
                },
                fx);
  }
}
