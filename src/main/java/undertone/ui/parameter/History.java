package undertone.ui.parameter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The changes of parameters, switches and settings that can be undone, newest first, and those
/// undone that can be redone. JavaFX Application Thread only.
public final class History {
  private static final int KEPT = 200;

  /// @param what was changed, compared by identity
  /// @param back puts it back
  /// @param forth changes it again
  /// @param stepped whether it is one of several small ones
  private record Change(Object what, Runnable back, Runnable forth, boolean stepped) {}

  private final Deque<Change> done = new ArrayDeque<>();
  private @Nullable List<Change> together;
  private final Deque<Change> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

  /// Takes a change in. Consecutive steps of one setting become one change.
  @SuppressWarnings("ReferenceEquality") // the very same setting
  void record(Object what, Runnable back, Runnable forth, boolean stepped) {
    if (together != null) {
      together.add(new Change(what, back, forth, false));
      return;
    }
    var last = done.peek();
    if (stepped && last != null && last.stepped && last.what == what) {
      done.pop();
      done.push(new Change(what, last.back, forth, true));
    } else {
      done.push(new Change(what, back, forth, stepped));
    }
    if (done.size() > KEPT) {
      done.removeLast();
    }
    undone.clear();
    tell();
  }

  /// Does something whose changes are undone at once, and made again at once.
  ///
  /// @param changes of any settings
  public void together(Runnable changes) {
    var all = new ArrayList<Change>();
    together = all;
    try {
      changes.run();
    } finally {
      together = null;
    }
    if (!all.isEmpty()) {
      record(
          all,
          () -> all.reversed().forEach(each -> each.back.run()),
          () -> all.forEach(each -> each.forth.run()),
          false);
    }
  }

  /// Puts the last change back. Does nothing where there is none.
  public void undo() {
    if (!done.isEmpty()) {
      var change = done.pop();
      undone.push(change);
      change.back.run();
      tell();
    }
  }

  /// Makes the last undone change again. Does nothing where there is none.
  public void redo() {
    if (!undone.isEmpty()) {
      var change = undone.pop();
      done.push(change);
      change.forth.run();
      tell();
    }
  }

  /// Whether [#undo] would do anything.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /// Whether [#redo] would do anything.
  ///
  /// @return observable
  public ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }

  private void tell() {
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
  }
}
