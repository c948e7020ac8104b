package undertone.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import undertone.model.InvalidSourceException;
import undertone.model.Parameter;
import undertone.model.RecordingRef;
import undertone.model.RunSettings;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.RunSummary;
import undertone.ui.controls.ControlsView;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.controls.SourceCheck;
import undertone.ui.controls.SourceKind;
import undertone.ui.panel.Amounts;
import undertone.ui.recording.RecordingView;
import undertone.ui.recording.RecordingViewModel;
import undertone.ui.results.ResultsView;
import undertone.ui.results.ResultsViewModel;
import undertone.ui.run.ProgressView;
import undertone.ui.run.RunReport;
import undertone.ui.run.RunViewModel;
import undertone.ui.settings.Bounds;
import undertone.ui.settings.Preferences;
import undertone.ui.settings.PreferencesFile;
import undertone.ui.status.Message;
import undertone.ui.status.MessageBar;
import undertone.ui.status.StatusBar;
import undertone.ui.status.StatusViewModel;

/// The window: joins the panels and lives from [#UndertoneWindow] to [#close]. JavaFX Application
/// Thread only.
public final class UndertoneWindow {
  private static final Bounds LEAST = new Bounds(0, 0, 1024, 640);
  private static final Bounds USUAL = new Bounds(-1e5, -1e5, 1440, 900);

  private final Stage stage;
  private final WindowContext context;
  private final PreferencesFile file;
  private final ControlsViewModel controls;
  private final RunViewModel run;
  private final ResultsViewModel results = new ResultsViewModel();
  private final RecordingViewModel recording;
  private final StatusViewModel status = new StatusViewModel();
  private final ControlsView controlsView;
  private final ResultsView resultsView;
  private final LiveCharts charts = new LiveCharts();
  private final Commands commands;
  private final Appearance appearance;
  private final FrameClock clock;
  private final Exporter exporter;
  private Bounds bounds;
  private boolean closing;

  /// Builds the window and shows it, as it was left.
  ///
  /// @param stage not yet shown; the window's own from now on
  /// @param context what the window needs
  public UndertoneWindow(Stage stage, WindowContext context) {
    this.stage = stage;
    this.context = context;
    file = new PreferencesFile(context.settingsFile());
    var remembered = file.read();
    controls = new ControlsViewModel(context.service(), this::check);
    run = new RunViewModel(context.engine());
    recording = new RecordingViewModel(this::inspect, Platform::runLater);
    exporter = new Exporter(context.dialogs(), status, remembered.exportFolder());
    controlsView = new ControlsView(controls);
    resultsView = new ResultsView(results);
    commands = Commands.of(new Does(), controls, run);
    var scene = new Scene(new javafx.scene.layout.Pane());
    appearance = new Appearance(scene);
    scene.setRoot(build());
    clock = new FrameClock(run, results, charts, status);
    listen();
    bounds = restore(remembered);
    accelerate(scene);
    stage.setScene(scene);
    stage.setMinWidth(LEAST.width());
    stage.setMinHeight(LEAST.height());
    stage.titleProperty().bind(title());
    stage.setOnCloseRequest(request -> {
      request.consume();
      close();
    });
    stage.show();
    clock.show();
    scene.lookup("#start").requestFocus();
  }

  /// Closes: remembers the settings, cancels what is on, and calls [WindowContext#closed] from
  /// another thread when its threads are gone. Calling it again does nothing.
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    file.write(preferences());
    clock.stop();
    appearance.close();
    stage.hide();
    Thread.ofPlatform()
        .name("undertone-closing")
        .start(() -> {
          run.close();
          exporter.close();
          context.closed().run();
        });
  }

  private MainView build() {
    var theme = appearance.theme();
    return new MainView(
        Menus.bar(commands, theme),
        subject(),
        new Toolbar(commands, controls.strategy(), theme),
        new MessageBar(status.message()),
        controlsView,
        new MainView.Panels(
            new ProgressView(run.progress()),
            charts.timeline(),
            charts.row(),
            resultsView,
            new RecordingView(recording, charts.spectrum(), charts.waveform())),
        new StatusBar(status, context.service().address()));
  }

  private void listen() {
    run.running()
        .addListener((_, _, on) -> {
          controls.setRunning(on);
          results.refresh(); // what landed last is there before Start can be pressed again
        });
    run.results()
        .addListener((_, _, table) -> {
          var settings = run.settings();
          if (table != null && settings != null) {
            status.fft().set("FFT: " + run.fft());
            results.show(table);
            charts.begin(settings.fetches(), settings.analysisThreads());
            clock.start();
          }
        });
    run.summary().addListener((_, _, end) -> tell(end));
    run.fault().addListener((_, _, fault) -> tell(fault));
    results
        .selected()
        .addListener((_, _, row) -> {
          recording.show(row == null ? null : row.landed().recording());
          charts.select(row == null ? -1 : row.row());
        });
    charts.onSelect(results::selectLanded);
    charts.onMessage(status.news()::set);
    recording
        .view()
        .addListener((_, _, view) -> {
          if (view instanceof RecordingViewModel.View.Here(Inspected here)) {
            charts.show(here);
          }
        });
    Runnable describe =
        () -> status.fft().set("FFT: " + context.engine().describe(controls.fft().get()));
    controls.fft().addListener((_, _, _) -> describe.run());
    describe.run();
    Runnable look =
        () -> {
          charts.look(appearance.dark().get(), appearance.textSize().get());
          stage
              .getScene()
              .getRoot()
              .pseudoClassStateChanged(
                  javafx.css.PseudoClass.getPseudoClass("dark"), appearance.dark().get());
        };
    appearance.dark().addListener((_, _, _) -> look.run());
    appearance.textSize().addListener((_, _, _) -> look.run());
    stage.sceneProperty().addListener((_, _, _) -> look.run());
  }

  private void tell(@Nullable RunSummary end) {
    var table = run.results().get();
    if (end == null || table == null) {
      return;
    }
    var progress = end.progress();
    status.news().set(RunReport.line(progress));
    if (progress.failed() > 0) {
      status
          .message()
          .set(
              new Message(
                  Message.Severity.WARNING,
                  RunReport.failures(progress),
                  () -> RunReport.details(table)));
    }
  }

  private void tell(@Nullable Throwable fault) {
    if (fault != null) {
      System.getLogger(UndertoneWindow.class.getName())
          .log(System.Logger.Level.ERROR, "A run broke", fault);
      status
          .message()
          .set(
              new Message(
                  Message.Severity.ERROR,
                  "The run broke off because of a fault in Undertone. What landed is still here;"
                      + " please report the details.",
                  fault::toString));
    }
  }

  private SourceCheck check(RunSettings settings) {
    try {
      var survey = context.engine().prepare(settings);
      return new SourceCheck.Found(survey.total(), survey.recording(0).name());
    } catch (InvalidSourceException e) {
      return new SourceCheck.Refused(sentence(e));
    }
  }

  private static String sentence(InvalidSourceException refusal) {
    return String.valueOf(refusal.getMessage());
  }

  private CompletableFuture<Inspection> inspect(RecordingRef wanted) {
    var settings = run.settings();
    return context.engine().inspect(wanted, settings == null ? controls.runSettings() : settings);
  }

  private StringExpression subject() {
    return Bindings.createStringBinding(
        () ->
            (controls.sourceKind().get() == SourceKind.SIMULATED
                    ? "Simulated service"
                    : "Addresses")
                + (controls.sourceCheck().get() instanceof SourceCheck.Found(long n, _)
                    ? " · " + Amounts.count(n, "recording")
                    : ""),
        controls.sourceKind(),
        controls.sourceCheck());
  }

  private StringExpression title() {
    var percentage = run.progress().percentage();
    var subject = subject();
    return Bindings.createStringBinding(
        () ->
            (percentage.get().isEmpty() ? "" : percentage.get() + " · ")
                + subject.get()
                + " — Undertone",
        percentage,
        subject);
  }

  private void accelerate(Scene scene) {
    var keys = scene.getAccelerators();
    var shortcut = KeyCombination.SHORTCUT_DOWN;
    keys.put(new KeyCodeCombination(KeyCode.F5), commands.start()::run);
    keys.put(new KeyCodeCombination(KeyCode.W, shortcut), this::close);
    for (var plus : List.of(KeyCode.PLUS, KeyCode.ADD)) {
      keys.put(new KeyCodeCombination(plus, shortcut), commands.larger()::run);
    }
    keys.put(new KeyCodeCombination(KeyCode.SUBTRACT, shortcut), commands.smaller()::run);
  }

  private Bounds restore(Preferences remembered) {
    remembered.parameters().forEach((each, value) -> controls.parameter(each).restore(value));
    controls.sourceKind().set(remembered.sourceKind());
    controls.addresses().set(remembered.addresses());
    controls.strategy().set(remembered.strategy());
    controls.fft().set(remembered.fft());
    appearance.theme().set(remembered.theme());
    appearance.setTextSize(remembered.textSize());
    var screens =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .map(b -> new Bounds(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
            .toList();
    var last = remembered.bounds();
    var place = (last == null ? USUAL : last).reachable(screens, LEAST);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(remembered.maximized());
    return place;
  }

  private Preferences preferences() {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      bounds = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (var parameter : Parameter.values()) {
      values.put(parameter, controls.parameter(parameter).value().get());
    }
    return new Preferences(
        bounds,
        stage.isMaximized(),
        appearance.theme().get(),
        appearance.textSize().get(),
        values,
        controls.sourceKind().get(),
        controls.addresses().get(),
        controls.strategy().get(),
        controls.fft().get(),
        exporter.folder());
  }

  /// What the commands do.
  private final class Does implements Commands.Doer {
    @Override
    public void newRun() {
      controlsView.focusSource();
      status.news().set("Choose the recordings, then press Start");
    }

    @Override
    public void start() {
      status.message().set(null);
      try {
        run.start(controls.runSettings());
        status.news().set("Running: Service sliders act at once, the others on the next run");
      } catch (InvalidSourceException e) {
        status.message().set(Message.error(sentence(e)));
      }
    }

    @Override
    public void cancel() {
      status.news().set("Cancelling…");
      run.cancel();
    }

    @Override
    public void export() {
      var table = run.results().get();
      if (table != null) {
        exporter.ask(stage, table);
      }
    }

    @Override
    public void quit() {
      close();
    }

    @Override
    public void copy() {
      resultsView.copy();
    }

    @Override
    public void selectAll() {
      resultsView.selectAll();
    }

    @Override
    public void textSize(int change) {
      int now = appearance.textSize().get();
      appearance.setTextSize(change == 0 ? Preferences.USUAL_TEXT : now + change);
      status.news().set(String.format(Locale.ROOT, "Text: %d px", appearance.textSize().get()));
    }

    @Override
    public void fullScreen() {
      stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void shortcuts() {
      Dialogs.shortcuts(stage, commands.all());
    }

    @Override
    public void about() {
      Dialogs.about(stage, context.version());
    }
  }
}
