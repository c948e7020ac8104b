package undertone.ui;

import java.util.List;
import undertone.model.InvalidSourceException;
import undertone.model.RunSettings;
import undertone.model.SourceSpec;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.parameter.Draft;
import undertone.ui.run.RunViewModel;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// All that comes before a run: its source is listed where it must be, and whoever is asked for
/// something for the first time is named.
final class RunStart {
  private static final Words WORDS = Words.of(RunStart.class);

  private final ControlsViewModel controls;
  private final RunViewModel run;
  private final StatusViewModel status;
  private final FirstContact contact;
  private final Goal goal;

  /// What is begun when all is ready.
  interface Goal {

    /// Begins.
    ///
    /// @throws InvalidSourceException with a sentence for people if it cannot
    void begin(Survey survey) throws InvalidSourceException;

    /// What of a source is surveyed.
    default Survey narrowed(Survey survey) {
      return survey;
    }

    /// How often each recording is asked for.
    default int times() {
      return 1;
    }
  }

  RunStart(ControlsViewModel controls, RunViewModel run, StatusViewModel status, Goal goal) {
    this.controls = controls;
    this.run = run;
    this.status = status;
    this.contact = new FirstContact(status);
    this.goal = goal;
    run.preparation()
        .line()
        .addListener((_, _, line) -> {
          if (!line.isEmpty()) {
            status.news().set(line);
          }
        });
  }

  /// Begins with what the controls say.
  void start() {
    if (run.running().get() || run.preparation().on().get()) {
      return;
    }
    switch (controls.runSettings()) {
      case Draft.Refused(String sentence) -> status.message().set(Message.error(sentence));
      case Draft.Ready(RunSettings settings) -> start(settings);
    }
  }

  /// Begins with settings of their own. Does nothing while a run is on.
  void start(RunSettings settings) {
    if (!run.running().get() && !run.preparation().on().get()) {
      status.message().set(null);
      status.question().set(null);
      contact.beforeListing(asked(settings.source()), () -> prepare(settings));
    }
  }

  /// Calls off what has not begun.
  void cancel() {
    run.preparation().cancel();
    status.news().set(WORDS.text("said.calledOff"));
  }

  /// The hosts that are asked before a run can begin.
  private static List<String> asked(SourceSpec source) {
    return source instanceof SourceSpec.Index ? Engine.look(source).remoteHosts() : List.of();
  }

  private void prepare(RunSettings settings) {
    boolean quick =
        switch (settings.source()) {
          case SourceSpec.Simulated _, SourceSpec.Urls _ -> settings.analysis().plugins().isEmpty();
          case SourceSpec.UrlList _, SourceSpec.Index _, SourceSpec.Files _, SourceSpec.Fdsn _ ->
              false;
        };
    if (quick) {
      run.preparation().atOnce(settings, this::begin, this::refuse);
    } else {
      status.news().set(WORDS.text("said.ready"));
      run.preparation().begin(settings, this::begin, this::refuse);
    }
  }

  private void begin(Survey whole) {
    var survey = goal.narrowed(whole);
    contact.beforeRun(
        survey,
        goal.times(),
        () -> {
          try {
            goal.begin(survey);
          } catch (InvalidSourceException e) {
            refuse(String.valueOf(e.getMessage()));
          }
        });
    if (status.question().get() != null) {
      status.news().set(WORDS.text("said.asking"));
    }
  }

  private void refuse(String sentence) {
    status.news().set(WORDS.text("said.refused"));
    status.message().set(Message.error(sentence));
  }
}
