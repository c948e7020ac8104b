package undertone.ui.run;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import undertone.model.RunSettings;
import undertone.pipeline.Ceiling;
import undertone.pipeline.Progress;
import undertone.pipeline.RecentVerdict;

/// Judges what limits a run while it is on. JavaFX Application Thread only.
final class LiveJudge {
  private final ProgressViewModel progress;
  private final ReadOnlyObjectWrapper<@Nullable Ceiling> ceiling = new ReadOnlyObjectWrapper<>();
  private RecentVerdict recent = new RecentVerdict();

  LiveJudge(ProgressViewModel progress) {
    this.progress = progress;
  }

  /// Forgets the last run.
  void clear() {
    recent = new RecentVerdict();
    ceiling.set(null);
  }

  /// Takes a snapshot in.
  ///
  /// @param settings with the limits in force
  void look(RunSettings settings, Progress now) {
    if (recent.show(now)) {
      recent
          .judge(settings)
          .ifPresent(judged -> {
            progress.judge(judged);
            ceiling.set(judged.ceiling().orElse(ceiling.get()));
          });
    }
  }

  /// The run is over.
  void end(@Nullable Ceiling ofAll) {
    ceiling.set(ofAll);
  }

  ReadOnlyObjectProperty<@Nullable Ceiling> ceiling() {
    return ceiling.getReadOnlyProperty();
  }
}
