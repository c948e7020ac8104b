package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import undertone.model.Landed;
import undertone.model.Outcome;
import undertone.model.SignalFacts;
import undertone.pipeline.Engine;
import undertone.pipeline.Inspection;
import undertone.pipeline.Inspection.Inspected;
import undertone.pipeline.Progress.State;
import undertone.ui.analysis.AnalysisWords;
import undertone.ui.controls.ControlsView;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.network.CacheWatch;
import undertone.ui.network.NetworkView;
import undertone.ui.network.NetworkViewModel;
import undertone.ui.parameter.Setting;
import undertone.ui.recording.RecordingView;
import undertone.ui.recording.RecordingViewModel;
import undertone.ui.results.ResultsView;
import undertone.ui.results.ResultsViewModel;
import undertone.ui.run.ProgressView;
import undertone.ui.run.RunViewModel;
import undertone.ui.settings.Preferences;
import undertone.ui.settings.PreferencesFile;
import undertone.ui.source.DroppedSource;
import undertone.ui.status.Message;
import undertone.ui.status.MessageBar;
import undertone.ui.status.QuestionBar;
import undertone.ui.status.StatusBar;
import undertone.ui.status.StatusViewModel;

/// The window: joins the panels and lives from [#UndertoneWindow] to [#close]. JavaFX Application
/// Thread only.
public final class UndertoneWindow {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Stage stage;
  private final Scene scene = new Scene(new Pane());
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
  private final WindowState state;
  private final RunStart starting;
  private final NetworkViewModel network;
  private final CacheWatch cache;
  private final SourceFiles sourceFiles;
  private final DropTarget drops;
  private final ExecutorService behind =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("undertone-network").daemon().factory());
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
    var engine = context.engine();
    controls = new ControlsViewModel(context.service(), new EngineProbe(engine), engine::plugins);
    run = new RunViewModel(context.engine());
    recording = new RecordingViewModel(this::inspect, Platform::runLater);
    exporter = new Exporter(context.dialogs(), status, remembered.exportFolder());
    sourceFiles = new SourceFiles(context.dialogs(), stage, controls.source());
    controlsView =
        new ControlsView(
            controls, new ControlsView.Helpers(sourceFiles, Engine.formats(), this::openPlugins));
    drops = new DropTarget(new DroppedSource(controls.source(), status.news()::set));
    network =
        new NetworkViewModel(
            engine::network,
            context.credentials(),
            behind,
            why -> status.message().set(Message.error(why)));
    cache =
        new CacheWatch(
            engine::cacheUse, engine::clearCache, status.cache()::set, status.news()::set);
    starting = new RunStart(controls, run, status, this::begun);
    resultsView = new ResultsView(results);
    commands = Commands.of(new Does(), controls, run);
    appearance = new Appearance(scene);
    scene.setRoot(build());
    clock =
        new FrameClock(
            run, controls, results, charts, status, () -> stage.isShowing() && !stage.isIconified());
    listen();
    stage.setScene(scene);
    state = new WindowState(stage, controls, settings(), appearance, remembered);
    controls.analysis().refresh();
    network.begin();
    cache.look();
    drops.listen(scene);
    keys();
    stage.titleProperty().bind(Titles.window(controls, run.progress()));
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
    file.write(state.now(exporter.folder()));
    clock.stop();
    appearance.close();
    stage.hide();
    Thread.ofPlatform()
        .name("undertone-closing")
        .start(() -> {
          run.close();
          exporter.close();
          behind.close();
          context.closed().run();
        });
  }

  private List<Setting<?>> settings() {
    var all = new ArrayList<>(controls.settings());
    all.add(results.hidden());
    all.add(charts.quantity());
    all.addAll(network.settings());
    return all;
  }

  private Pane build() {
    var theme = appearance.theme();
    var main =
        new MainView(
            Menus.bar(commands, controls, theme),
            Titles.subject(controls),
            new Toolbar(commands, run.state(), controls, theme),
            new VBox(
                new QuestionBar(status.question()),
                new MessageBar(status.message(), status.news()::set)),
            controlsView,
            new MainView.Panels(
                new ProgressView(run.progress()),
                charts.timeline(),
                charts.row(),
                resultsView,
                new RecordingView(recording, charts.spectrum(), charts.waveform(), charts.welch())),
            new StatusBar(status, context.service().address()));
    return new StackPane(main, drops.hint());
  }

  private void listen() {
    run.state()
        .addListener((_, _, now) -> {
          // Else the keyboard would go on to whatever comes after the button that is greyed out.
          if (now == State.READY && scene.lookup("#stop").isFocused()) {
            scene.lookup("#start").requestFocus();
          }
        });
    run.running()
        .addListener((_, _, on) -> {
          controls.setRunning(on);
          cache.look();
          results.refresh(); // what landed last is there before Start can be pressed again
        });
    run.results()
        .addListener((_, _, table) -> {
          var settings = run.settings();
          if (table != null && settings != null) {
            status.fft().set("FFT: " + run.fft());
            results.show(table);
            resultsView.analysis(AnalysisWords.of(settings.analysis()), table.schema().analysis());
            charts.begin(table.schema());
            clock.start();
          }
        });
    controls.limits().addListener((_, _, limits) -> run.adjust(limits));
    new RunNews(run, status).listen();
    results
        .selected()
        .addListener((_, _, row) -> {
          recording.show(row == null ? null : row.landed());
          charts.select(row == null ? -1 : row.row());
        });
    charts.onSelect(results::selectLanded);
    charts.onMessage(status.news()::set);
    recording
        .view()
        .addListener((_, _, view) -> {
          if (view instanceof RecordingViewModel.View.Here(Inspected here)) {
            var settings = Objects.requireNonNull(run.settings(), "what is shown was a run's");
            charts.show(here, settings.analysis());
          }
        });
    Runnable describe =
        () -> status.fft().set("FFT: " + context.engine().describe(controls.fft().get()));
    controls.fft().addListener((_, _, _) -> describe.run());
    describe.run();
    Runnable look =
        () -> {
          charts.look(appearance.dark().get(), appearance.smallFont());
          resultsView.letters(appearance.textFont(), appearance.figuresFont());
          scene.getRoot().pseudoClassStateChanged(DARK, appearance.dark().get());
        };
    appearance.dark().addListener((_, _, _) -> look.run());
    appearance.textSize().addListener((_, _, _) -> look.run());
    look.run();
  }

  /// The very signal that a row tells about, whichever it is in its recording.
  private CompletableFuture<Inspection> inspect(Landed wanted) {
    var signal =
        wanted.outcome() instanceof Outcome.Analysed(var found) ? found.facts() : SignalFacts.NONE;
    return context
        .engine()
        .inspect(
            wanted.recording(), signal, Objects.requireNonNull(run.settings(), "a row has a run"));
  }

  private void openPlugins() {
    status.news().set(FolderOpener.open(context.folders().plugins()));
  }

  private void begun() {
    // Now too, not only at the end: a window that is killed keeps its settings.
    file.write(state.now(exporter.folder()));
    status.news().set("Running: Service sliders, fetches and threads act at once");
  }

  private void keys() {
    var keys = scene.getAccelerators();
    var shortcut = KeyCombination.SHORTCUT_DOWN;
    keys.put(new KeyCodeCombination(KeyCode.F5), commands.start()::run);
    keys.put(new KeyCodeCombination(KeyCode.W, shortcut), this::close);
    for (var plus : List.of(KeyCode.PLUS, KeyCode.ADD)) {
      keys.put(new KeyCodeCombination(plus, shortcut), commands.larger()::run);
    }
    keys.put(new KeyCodeCombination(KeyCode.SUBTRACT, shortcut), commands.smaller()::run);
    // Last in line: whoever has the keyboard may want Esc or Space for itself, as texts do.
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            status.message().set(null);
          } else if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            (commands.resume().whyNot().get().isEmpty() ? commands.resume() : commands.pause())
                .run();
          }
        });
  }

  /// What the commands do.
  private final class Does implements Commands.Doer {
    @Override
    public void newRun() {
      controlsView.focusSource();
      status.news().set("Choose the recordings, then press Start");
    }

    @Override
    public void openList() {
      sourceFiles.openList();
    }

    @Override
    public void start() {
      starting.start();
    }

    @Override
    public void pause() {
      status.news().set("Pausing: what is in flight lands, nothing follows");
      run.pause();
    }

    @Override
    public void resume() {
      status.news().set("Running again");
      run.resume();
    }

    @Override
    public void stop() {
      if (run.preparation().on().get()) {
        starting.cancel();
        return;
      }
      status.news().set("Stopping once what is in flight has landed; Stop now does not wait");
      run.stop();
    }

    @Override
    public void cancel() {
      if (run.preparation().on().get()) {
        starting.cancel();
        return;
      }
      status.news().set("Stopping now…");
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
    public void network() {
      cache.look();
      Dialogs.network(stage, new NetworkView(network, status.cache(), cache::clear));
    }

    @Override
    public void clearCache() {
      cache.clear();
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
