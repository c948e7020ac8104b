package undertone.ui.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.model.Landed;
import undertone.model.RecordingRef;
import undertone.pipeline.Inspection;

/// Which recording is looked at, and how far it has come.
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

  private final Function<Landed, CompletableFuture<Inspection>> inspect;
  private final Executor window;
  private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View.Nothing());
  private @Nullable Landed wanted;

  /// Nothing selected.
  ///
  /// @param inspect fetches and analyses a recording beside whatever run is on
  /// @param window runs tasks on the JavaFX Application Thread
  public RecordingViewModel(
      Function<Landed, CompletableFuture<Inspection>> inspect, Executor window) {
    this.inspect = inspect;
    this.window = window;
  }

  /// What the panel shows.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<View> view() {
    return view.getReadOnlyProperty();
  }

  /// Looks at the signal that a row tells about.
  ///
  /// @param row as it landed; null for none
  public void show(@Nullable Landed row) {
    wanted = row;
    if (row == null) {
      view.set(new View.Nothing());
      return;
    }
    view.set(new View.Coming(row.recording()));
    var _ =
        inspect
            .apply(row)
            .thenAcceptAsync(
                inspection -> {
                  if (row.equals(wanted)) {
                    view.set(new View.Here(inspection));
                  }
                },
                window);
  }
}
