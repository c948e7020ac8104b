package undertone.ui.run;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import undertone.model.RunSettings;
import undertone.pipeline.Progress;
import undertone.pipeline.Survey;

/// Which run the window shows: one that it has carried out itself, the rest of an older one, or one
/// that is over since long. JavaFX Application Thread only.
public final class ShownRun {
  private final RunService service;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private @Nullable Past past;
  private boolean opened;

  ShownRun(RunService service) {
    this.service = service;
  }

  /// The run that is started next follows another.
  ///
  /// @param before null where it does not
  void follows(@Nullable Past before) {
    past = before;
    opened = false;
    trouble.set("");
  }

  /// Shows a run that is over since long.
  void opens(Past run) {
    past = run;
    opened = true;
    trouble.set("");
  }

  /// The survey that was started last.
  ///
  /// @return null before the first, and while a run is shown that is over since long
  @Nullable Survey survey() {
    return opened ? null : service.survey();
  }

  /// What the run was asked to do.
  ///
  /// @return null before the first run
  public @Nullable RunSettings settings() {
    var survey = survey();
    return survey != null ? survey.settings() : past == null ? null : past.settings();
  }

  /// The library that transformed the signals of the run.
  ///
  /// @return name and version; empty before the first run
  public String fft() {
    var survey = survey();
    return survey != null ? survey.fft() : past == null ? "" : past.fft();
  }

  /// The program that carries the run out.
  ///
  /// @param version of Undertone
  /// @return the same, and the plug-ins of the run, where it has any
  public String program(String version) {
    var survey = survey();
    return survey == null ? version : survey.program(version);
  }

  /// The number of the run in the journal.
  ///
  /// @return empty where it is not kept, or not yet
  public OptionalLong number() {
    var sink = service.sink();
    return opened && past != null
        ? OptionalLong.of(past.number())
        : sink == null ? OptionalLong.empty() : sink.number();
  }

  /// Whether it is over since long, so that nothing of it can be tried again at once.
  ///
  /// @return false before the first run
  public boolean opened() {
    return opened;
  }

  /// What there was before the survey that was started last, or in its place.
  ///
  /// @return null where there was nothing
  public @Nullable Past past() {
    return past;
  }

  /// The progress of the run with what had landed of it before.
  ///
  /// @param own of the survey that was started last
  /// @return both together
  public Progress whole(Progress own) {
    return past == null ? own : past.with(own);
  }

  /// What the index of each row is below.
  long indices() {
    var survey = survey();
    return Math.max(survey == null ? 1 : survey.indices(), past == null ? 1 : past.indices());
  }

  /// How much later than the start of the table the survey started.
  long laterMicros() {
    var sink = service.sink();
    return sink == null ? 0 : sink.laterMicros();
  }

  /// Why the run is not kept although it should be.
  ///
  /// @return observable; a sentence, or empty while all is well
  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Looks whether it is kept; once a frame.
  void look() {
    var sink = service.sink();
    trouble.set(opened || sink == null ? "" : sink.trouble().orElse(""));
  }
}
