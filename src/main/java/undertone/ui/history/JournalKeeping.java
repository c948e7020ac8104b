package undertone.ui.history;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import undertone.journal.Journal;
import undertone.journal.NewRun;
import undertone.journal.Origin;
import undertone.journal.RunWriter;
import undertone.model.DataService;
import undertone.model.SourceSpec;
import undertone.pipeline.Survey;
import undertone.ui.run.Keeping;

/// Keeps the window's runs in the journal.
///
/// @param file the journal
/// @param service how the simulated service behaves
/// @param version of this program
/// @param on whether runs are to be kept
public record JournalKeeping(Path file, DataService service, String version, BooleanSupplier on)
    implements Keeping {

  @Override
  public @Nullable RunWriter begin(Survey survey) {
    if (!on.getAsBoolean()) {
      return null;
    }
    var settings = survey.settings();
    var behaviour = settings.source() instanceof SourceSpec.Simulated ? service.settings() : null;
    return Journal.begin(
        file,
        new NewRun(settings, behaviour, survey.total(), survey.schema(), survey::recording),
        origin(survey));
  }

  @Override
  public @Nullable RunWriter again(long run, Survey survey) {
    return on.getAsBoolean() ? Journal.again(file, run, origin(survey)) : null;
  }

  /// What computes a run in this window.
  ///
  /// @param survey of the run
  /// @return as the journal has it
  public Origin origin(Survey survey) {
    return Origin.here(survey.program(version), survey.fft());
  }
}
