package undertone.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import undertone.pipeline.Progress.State;
import undertone.ui.controls.ControlsViewModel;
import undertone.ui.panel.Action;
import undertone.ui.run.RunRules;
import undertone.ui.run.RunViewModel;
import undertone.ui.source.SourceCheck;
import undertone.ui.words.Words;

/// Everything the user can do from a menu, a button or a key.
///
/// @param newRun puts the keyboard on the source
/// @param openList takes addresses from a file
/// @param network shows how the network is used
/// @param clearCache forgets what was fetched
/// @param start starts a run
/// @param pause lets it stand still once what is in flight has landed
/// @param resume lets it go on
/// @param stop ends it once what is in flight has landed
/// @param cancel ends it now
/// @param compare shows the page that compares strategies
/// @param history shows the page of the runs that were kept
/// @param export writes results
/// @param report writes the run as a page
/// @param trace writes its timeline for other programs
/// @param quit closes the window
/// @param undo puts a slider back
/// @param redo puts it forth again
/// @param copy copies the selected rows
/// @param selectAll selects every row
/// @param filter puts the keyboard on the filter of the results
/// @param larger enlarges all text
/// @param smaller makes it smaller
/// @param usual makes it as at first
/// @param fullScreen fills the screen, or no longer
/// @param shortcuts shows all keys
/// @param about tells versions
record Commands(
    Action newRun,
    Action openList,
    Action network,
    Action clearCache,
    Action start,
    Action pause,
    Action resume,
    Action stop,
    Action cancel,
    Action compare,
    Action history,
    Action export,
    Action report,
    Action trace,
    Action quit,
    Action undo,
    Action redo,
    Action copy,
    Action selectAll,
    Action filter,
    Action larger,
    Action smaller,
    Action usual,
    Action fullScreen,
    Action shortcuts,
    Action about) {
  private static final Words WORDS = Words.of(Commands.class);

  /// What the window does for each.
  interface Doer {
    void newRun();

    void openList();

    void network();

    void clearCache();

    void start();

    void pause();

    void resume();

    void stop();

    void cancel();

    void compare();

    void history();

    void export();

    void report();

    void trace();

    void quit();

    void copy();

    void selectAll();

    void filter();

    /// Changes the size of all text.
    ///
    /// @param change greater than 0 for larger, less for smaller, 0 for the usual size
    void textSize(int change);

    void fullScreen();

    void shortcuts();

    void about();
  }

  static Commands of(
      Doer doer, ControlsViewModel controls, RunViewModel run, ObservableBooleanValue comparing) {
    var history = controls.history();
    var preparing = run.preparation().on();
    var noRun = when(run.running(), WORDS.text("refused.running"));
    var cannotStart =
        Bindings.createStringBinding(
            () ->
                run.running().get()
                    ? WORDS.text("refused.stopFirst")
                    : comparing.get()
                        ? WORDS.text("comparing")
                        : preparing.get()
                            ? WORDS.text("refused.listing")
                            : controls.source().check().get()
                                    instanceof SourceCheck.Refused(String why)
                                ? why
                                : "",
            run.running(),
            preparing,
            comparing,
            controls.source().check());
    var nothingLanded =
        Bindings.createStringBinding(
            () -> run.results().get() == null ? WORDS.text("refused.noResults") : "",
            run.results());
    return new Commands(
        action(WORDS.text("new"), WORDS.text("new.meaning"), key(KeyCode.N), noRun, doer::newRun),
        always(WORDS.text("open"), WORDS.text("open.meaning"), key(KeyCode.O), doer::openList),
        always(WORDS.text("network.menu"), WORDS.text("network.meaning"), null, doer::network),
        always(
            WORDS.text("cache.clear"), WORDS.text("cache.clear.meaning"), null, doer::clearCache),
        action(
            WORDS.text("start"),
            WORDS.text("start.meaning"),
            key(KeyCode.R),
            cannotStart,
            doer::start),
        action(
            WORDS.text("pause"),
            WORDS.text("pause.meaning"),
            null,
            unless(run, RunRules::cannotPause),
            doer::pause),
        action(
            WORDS.text("resume"),
            WORDS.text("resume.meaning"),
            null,
            unless(run, RunRules::cannotResume),
            doer::resume),
        action(
            WORDS.text("stop"),
            WORDS.text("stop.meaning"),
            new KeyCodeCombination(
                KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            unlessPreparing(run, RunRules::cannotStop),
            doer::stop),
        action(
            WORDS.text("stopNow"),
            WORDS.text("stopNow.meaning"),
            key(KeyCode.PERIOD),
            unlessPreparing(run, RunRules::cannotCancel),
            doer::cancel),
        always(
            WORDS.text("compare"),
            WORDS.text("compare.meaning"),
            new KeyCodeCombination(
                KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            doer::compare),
        always(WORDS.text("history"), WORDS.text("history.meaning"), key(KeyCode.H), doer::history),
        action(
            WORDS.text("export"),
            WORDS.text("export.meaning"),
            key(KeyCode.E),
            nothingLanded,
            doer::export),
        action(
            WORDS.text("report"), WORDS.text("report.meaning"), null, nothingLanded, doer::report),
        action(WORDS.text("trace"), WORDS.text("trace.meaning"), null, nothingLanded, doer::trace),
        always(WORDS.text("quit"), WORDS.text("quit.meaning"), key(KeyCode.Q), doer::quit),
        action(
            WORDS.text("undo"),
            WORDS.text("undo.meaning"),
            key(KeyCode.Z),
            unless(history.undoable(), WORDS.text("undo.none")),
            history::undo),
        action(
            WORDS.text("redo"),
            WORDS.text("redo.meaning"),
            new KeyCodeCombination(
                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            unless(history.redoable(), WORDS.text("redo.none")),
            history::redo),
        always(WORDS.text("copy"), WORDS.text("copy.meaning"), key(KeyCode.C), doer::copy),
        always(
            WORDS.text("selectAll"),
            WORDS.text("selectAll.meaning"),
            key(KeyCode.A),
            doer::selectAll),
        always(WORDS.text("filter"), WORDS.text("filter.meaning"), key(KeyCode.F), doer::filter),
        always(
            WORDS.text("text.larger"),
            WORDS.text("text.larger.meaning"),
            key(KeyCode.EQUALS),
            () -> doer.textSize(1)),
        always(
            WORDS.text("text.smaller"),
            WORDS.text("text.smaller.meaning"),
            key(KeyCode.MINUS),
            () -> doer.textSize(-1)),
        always(
            WORDS.text("text.usual"),
            WORDS.text("text.usual.meaning"),
            key(KeyCode.DIGIT0),
            () -> doer.textSize(0)),
        always(
            WORDS.text("fullScreen"),
            WORDS.text("fullScreen.meaning"),
            new KeyCodeCombination(KeyCode.F11),
            doer::fullScreen),
        always(
            WORDS.text("shortcuts.menu"),
            WORDS.text("shortcuts.meaning"),
            new KeyCodeCombination(KeyCode.F1),
            doer::shortcuts),
        always(WORDS.text("about.menu"), WORDS.text("about.meaning"), null, doer::about));
  }

  /// Every command, in the order of the menus.
  ///
  /// @return each once
  List<Action> all() {
    return List.of(
        newRun,
        openList,
        network,
        clearCache,
        export,
        report,
        trace,
        quit,
        undo,
        redo,
        copy,
        selectAll,
        filter,
        start,
        pause,
        resume,
        stop,
        cancel,
        compare,
        history,
        larger,
        smaller,
        usual,
        fullScreen,
        shortcuts,
        about);
  }

  private static Action action(
      String label,
      String meaning,
      @Nullable KeyCombination keys,
      StringExpression whyNot,
      Runnable doer) {
    return new Action(label, meaning, keys, whyNot, doer);
  }

  private static Action always(
      String label, String meaning, @Nullable KeyCombination keys, Runnable doer) {
    return new Action(label, meaning, keys, new SimpleStringProperty(""), doer);
  }

  private static StringExpression unless(RunViewModel run, Function<State, String> whyNot) {
    return Bindings.createStringBinding(() -> whyNot.apply(run.state().get()), run.state());
  }

  private static StringExpression unlessPreparing(
      RunViewModel run, Function<State, String> whyNot) {
    var preparing = run.preparation().on();
    return Bindings.createStringBinding(
        () -> preparing.get() ? "" : whyNot.apply(run.state().get()), preparing, run.state());
  }

  private static StringExpression when(ObservableBooleanValue condition, String sentence) {
    return Bindings.createStringBinding(() -> condition.get() ? sentence : "", condition);
  }

  private static StringExpression unless(ObservableBooleanValue condition, String sentence) {
    return Bindings.createStringBinding(() -> condition.get() ? "" : sentence, condition);
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
