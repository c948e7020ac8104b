package undertone.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import undertone.model.InvalidSourceException;
import undertone.pipeline.Engine;
import undertone.pipeline.Survey;
import undertone.ui.compare.CompareViewModel;
import undertone.ui.controls.ControlsView;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.network.CacheWatch;
import undertone.ui.network.NetworkView;
import undertone.ui.network.NetworkViewModel;
import undertone.ui.parameter.Setting;
import undertone.ui.recording.RecordingViewModel;
import undertone.ui.results.ResultsView;
import undertone.ui.results.ResultsViewModel;
import undertone.ui.run.RunViewModel;
import undertone.ui.settings.Preferences;
import undertone.ui.settings.PreferencesFile;
import undertone.ui.source.DroppedSource;
import undertone.ui.status.Message;
import undertone.ui.status.StatusViewModel;
import undertone.ui.words.Words;

/// The window: joins the panels and lives from [#UndertoneWindow] to [#close]. JavaFX Application
/// Thread only.
public final class UndertoneWindow {
  private static final Words WORDS = Words.of(UndertoneWindow.class);

  private final Stage stage;
  private final Scene scene = new Scene(new Pane());
  private final WindowContext context;
  private final PreferencesFile file;
  private final KeptRuns kept;
  private final Models models;
  private final Panels panels;
  private final Commands commands;

  /// Takes what is dropped.
  final DropTarget drops;

  private final RunDeeds runDeeds;
  private final ComparePage compare;
  private final HistoryPage history;
  private final Appearance appearance;
  private final FrameClock clock;
  private final Exporter exporter;
  private final ExportPage exports;
  private final RunPapers papers;
  private final Leaving leaving;
  private final WindowState state;
  private final NetworkViewModel network;
  private final CacheWatch cache;
  private final SourceFiles sourceFiles;
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
    kept = KeptRuns.of(context);
    models = models(context, kept);
    var controls = models.controls();
    var run = models.run();
    var status = models.status();
    exporter = new Exporter(context.dialogs(), status, remembered.exportFolder());
    var shown = new ShownRun(run, context.service(), context.version());
    papers = new RunPapers(shown, context.dialogs(), exporter);
    exports = new ExportPage(context.dialogs(), exporter, shown, status.news()::set);
    sourceFiles = new SourceFiles(context.dialogs(), stage, controls.source());
    network =
        new NetworkViewModel(
            engine::network,
            context.credentials(),
            behind,
            why -> status.message().set(Message.error(why)));
    cache =
        new CacheWatch(
            engine::cacheUse, engine::clearCache, status.cache()::set, status.news()::set);
    var starting = new RunStart(controls, run, status, this::begin);
    runDeeds = new RunDeeds(run, status, starting);
    var helpers = new ControlsView.Helpers(sourceFiles, Engine.formats(), this::openPlugins);
    panels =
        new Panels(
            new ControlsView(controls, helpers),
            new ResultsView(models.results()),
            new LiveCharts());
    commands = Commands.of(new Does(), controls, run, models.compare().on());
    history = new HistoryPage(models, kept, runDeeds.starting(), () -> scene, this::begun);
    compare =
        new ComparePage(models, context.service(), exporter, stage, () -> scene, commands.start());
    appearance = new Appearance(scene);
    drops =
        new DropTarget(
            new DroppedSource(controls.source(), status.news()::set),
            new DroppedRecord(models, starting::start));
    scene.setRoot(
        panels.build(
            models, commands, appearance, context.service().address(), drops, history.bar()));
    clock =
        new FrameClock(
            run,
            controls,
            models.results(),
            panels.charts(),
            status,
            () -> stage.isShowing() && !stage.isIconified());
    stage.iconifiedProperty().addListener((_, _, _) -> Platform.requestNextPulse());
    new RunWiring(models, panels.results(), panels.charts(), clock, cache).listen(scene, engine);
    new Selection(models, panels.charts()).listen();
    panels.charts().onMessage(status.news()::set);
    panels.results().onMessage(status.news()::set);
    models.results().onTrouble(words -> status.message().set(Message.error(words)));
    new Retrying(models, this::begun, this::retryKept).listen(panels.results());
    compare.listen(panels);
    new Look(scene, appearance, panels, compare.view(), history).listen();
    stage.setScene(scene);
    state = new WindowState(stage, controls, settings(), appearance, remembered);
    controls.analysis().refresh();
    network.begin();
    kept.history().begin();
    cache.look();
    drops.listen(scene);
    leaving = new Leaving(exports.model(), status, this::close);
    Keys.listen(scene, commands, status, this::leave);
    stage.titleProperty().bind(Titles.window(controls, run.progress()));
    stage.setOnCloseRequest(request -> {
      request.consume();
      leave();
    });
    stage.show();
    clock.show();
    scene.lookup("#start").requestFocus();
  }

  private static Models models(WindowContext context, KeptRuns kept) {
    var engine = context.engine();
    var run = new RunViewModel(engine, kept.keeping());
    var controls =
        new ControlsViewModel(context.service(), new EngineProbe(engine), engine::plugins);
    return new Models(
        controls,
        run,
        new ResultsViewModel(controls.history()),
        new RecordingViewModel(new RunLooks(engine, run), Platform::runLater),
        new CompareViewModel(),
        new StatusViewModel());
  }

  private void leave() {
    exports.hide(); // it would stand before the question
    leaving.leave();
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
    compare.stop();
    history.stop();
    appearance.close();
    exports.close();
    stage.hide();
    Thread.ofPlatform()
        .name("undertone-closing")
        .start(() -> {
          models.run().close();
          models.compare().close();
          exporter.close();
          kept.journal().close();
          behind.close();
          context.closed().run();
        });
  }

  private List<Setting<?>> settings() {
    var all = new ArrayList<>(models.controls().settings());
    all.addAll(models.results().settings());
    all.addAll(panels.charts().settings());
    all.addAll(network.settings());
    all.add(kept.keep());
    return all;
  }

  private void openPlugins() {
    models.status().news().set(FolderOpener.open(context.folders().plugins()));
  }

  private void begin(Survey survey) throws InvalidSourceException {
    models.run().start(survey);
    begun();
  }

  /// Of a run that is over since long nothing can be tried again before it is fetched anew.
  private void retryKept() {
    var past = models.run().shown().past();
    if (past != null) {
      kept.history().with(past.number(), history.past()::retry);
    }
  }

  private void begun() {
    // Now too, not only at the end: a window that is killed keeps its settings.
    file.write(state.now(exporter.folder()));
    models.status().news().set(WORDS.text("said.begun"));
  }

  /// What the commands do.
  private final class Does implements Commands.Doer {
    @Override
    public void newRun() {
      panels.controls().focusSource();
      models.status().news().set(WORDS.text("said.first"));
    }

    @Override
    public void openList() {
      sourceFiles.openList();
    }

    @Override
    public void start() {
      runDeeds.start();
    }

    @Override
    public void pause() {
      runDeeds.pause();
    }

    @Override
    public void resume() {
      runDeeds.resume();
    }

    @Override
    public void stop() {
      runDeeds.stop();
    }

    @Override
    public void cancel() {
      runDeeds.cancel();
    }

    @Override
    public void compare() {
      compare.open();
    }

    @Override
    public void history() {
      history.show();
    }

    @Override
    public void export() {
      exports.open(stage, models);
    }

    @Override
    public void report() {
      papers.report(stage);
    }

    @Override
    public void trace() {
      papers.trace(stage);
    }

    @Override
    public void quit() {
      leave();
    }

    @Override
    public void copy() {
      panels.results().copy();
    }

    @Override
    public void selectAll() {
      panels.results().selectAll();
    }

    @Override
    public void filter() {
      panels.results().focusFilter();
    }

    @Override
    public void textSize(int change) {
      if (change == 0) {
        appearance.setTextSize(Preferences.DEFAULTS.textSize());
      } else {
        appearance.stepTextSize(change > 0);
      }
      models.status().news().set(WORDS.text("text.size", appearance.textSize().get()));
    }

    @Override
    public void fullScreen() {
      stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void network() {
      cache.look();
      Dialogs.network(stage, new NetworkView(network, models.status().cache(), cache::clear));
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
