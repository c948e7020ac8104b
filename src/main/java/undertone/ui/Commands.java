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
/// @param export writes results
/// @param quit closes the window
/// @param undo puts a slider back
/// @param redo puts it forth again
/// @param copy copies the selected rows
/// @param selectAll selects every row
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
    Action export,
    Action quit,
    Action undo,
    Action redo,
    Action copy,
    Action selectAll,
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

    void export();

    void quit();

    void copy();

    void selectAll();

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
    var noRun = when(run.running(), "A run is on.");
    var cannotStart =
        Bindings.createStringBinding(
            () ->
                run.running().get()
                    ? "A run is on; stop it first."
                    : comparing.get()
                        ? WORDS.text("comparing")
                        : preparing.get()
                            ? "The recordings are being listed; Stop calls it off."
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
            () -> run.results().get() == null ? "There are no results yet: start a run." : "",
            run.results());
    return new Commands(
        action("New run…", "Choose what to survey", key(KeyCode.N), noRun, doer::newRun),
        always(
            "Open list…", "Take addresses from a text or CSV file", key(KeyCode.O), doer::openList),
        always("Network…", "Credentials, proxy and cache", null, doer::network),
        always("Clear cache", "Forget everything that was fetched", null, doer::clearCache),
        action(
            "Start", "Fetch and analyse every recording", key(KeyCode.R), cannotStart, doer::start),
        action(
            "Pause",
            "Ask for nothing more, let what is in flight land, then stand still (Space)",
            null,
            unless(run, RunRules::cannotPause),
            doer::pause),
        action(
            "Resume",
            "Go on where the run was paused (Space)",
            null,
            unless(run, RunRules::cannotResume),
            doer::resume),
        action(
            "Stop",
            "Ask for nothing more, let what is in flight land, then end the run",
            new KeyCodeCombination(
                KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            unlessPreparing(run, RunRules::cannotStop),
            doer::stop),
        action(
            "Stop now",
            "Call back what is in flight and end the run at once; what has landed stays",
            key(KeyCode.PERIOD),
            unlessPreparing(run, RunRules::cannotCancel),
            doer::cancel),
        always(
            WORDS.text("compare"),
            WORDS.text("compare.meaning"),
            new KeyCodeCombination(
                KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            doer::compare),
        action(
            "Export CSV…",
            "Write every landed result to a file",
            key(KeyCode.E),
            nothingLanded,
            doer::export),
        always("Quit", "Close Undertone", key(KeyCode.Q), doer::quit),
        action(
            "Undo",
            "Put the last change of a slider back",
            key(KeyCode.Z),
            unless(history.undoable(), "Nothing to undo."),
            history::undo),
        action(
            "Redo",
            "Make the undone change again",
            new KeyCodeCombination(
                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            unless(history.redoable(), "Nothing to redo."),
            history::redo),
        always("Copy rows", "Copy the selected rows, tab-separated", key(KeyCode.C), doer::copy),
        always(
            "Select all rows", "Select every row of the results", key(KeyCode.A), doer::selectAll),
        always("Larger text", "Enlarge all text", key(KeyCode.EQUALS), () -> doer.textSize(1)),
        always(
            "Smaller text", "Make all text smaller", key(KeyCode.MINUS), () -> doer.textSize(-1)),
        always(
            "Usual text",
            "The text size of the first launch",
            key(KeyCode.DIGIT0),
            () -> doer.textSize(0)),
        always(
            "Full screen",
            "Fill the screen, or no longer",
            new KeyCodeCombination(KeyCode.F11),
            doer::fullScreen),
        always("Shortcuts", "All keys", new KeyCodeCombination(KeyCode.F1), doer::shortcuts),
        always("About Undertone", "Versions", null, doer::about));
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
        quit,
        undo,
        redo,
        copy,
        selectAll,
        start,
        pause,
        resume,
        stop,
        cancel,
        compare,
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
