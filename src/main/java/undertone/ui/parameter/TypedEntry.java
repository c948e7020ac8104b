package undertone.ui.parameter;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// A control whose text counts only once it was taken in, and may be refused.
public interface TypedEntry {

  /// Takes in what is typed, as when the keyboard leaves.
  ///
  /// @return why not, for people; empty where all is well
  String takeTyped();

  /// What it sets, in one to three words.
  ///
  /// @return its label
  String name();

  /// Where it is typed.
  ///
  /// @return the text field
  Node field();

  /// Takes in all that is typed within a node, up to the first that is refused. What the user
  /// cannot get at does not count; what is only folded away does.
  ///
  /// @param within a node and all below it
  /// @return the first that is refused
  static Optional<TypedEntry> refused(Node within) {
    if (within instanceof TypedEntry entry && !entry.takeTyped().isEmpty()) {
      return Optional.of(entry);
    }
    if (!(within instanceof Parent parent)) {
      return Optional.empty();
    }
    boolean folds = within instanceof Disclosure;
    return parent.getChildrenUnmodifiable().stream()
        .filter(child -> folds || child.isVisible())
        .flatMap(child -> refused(child).stream())
        .findFirst();
  }
}
