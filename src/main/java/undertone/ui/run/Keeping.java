package undertone.ui.run;

import org.jspecify.annotations.Nullable;
import undertone.journal.RunWriter;
import undertone.pipeline.Survey;

/// Keeps the window's runs, where that is wanted. JavaFX Application Thread only; returns at once.
public interface Keeping {
  /// Keeps nothing.
  Keeping NONE =
      new Keeping() {
        @Override
        public @Nullable RunWriter begin(Survey survey) {
          return null;
        }

        @Override
        public @Nullable RunWriter again(long run, Survey survey) {
          return null;
        }
      };

  /// A run begins.
  ///
  /// @param survey what it does
  /// @return takes what lands; null where the run is not kept
  @Nullable RunWriter begin(Survey survey);

  /// Some recordings of a run that is kept are tried again.
  ///
  /// @param run its number
  /// @param survey over these
  /// @return takes what lands in the place of what was there; null where it is not kept
  @Nullable RunWriter again(long run, Survey survey);
}
