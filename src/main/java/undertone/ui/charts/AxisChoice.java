package undertone.ui.charts;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import undertone.model.ResultSchema;

/// Which number of the results an axis shows, and whether by its logarithm. JavaFX Application
/// Thread only.
///
/// A number that was wanted and that a run does not have stays wanted: the axis shows its usual one
/// until there is a run that has it.
public final class AxisChoice {
  private final Quantity usual;
  private final Runnable changed;
  private final StringProperty wanted = new SimpleStringProperty("");
  private final BooleanProperty log = new SimpleBooleanProperty();
  private List<Quantity> all = Quantity.all(ResultSchema.PLAIN);
  private Quantity shown;

  /// The usual number, evenly spaced.
  ///
  /// @param usual what is shown until something else is wanted
  /// @param changed is called after what is shown changed
  AxisChoice(Quantity usual, Runnable changed) {
    this.usual = usual;
    this.changed = changed;
    shown = usual;
    wanted.addListener((_, _, _) -> choose());
    log.addListener((_, _, _) -> changed.run());
  }

  /// The column that is wanted, as files name it.
  ///
  /// @return may be set; empty for the usual one
  public StringProperty wanted() {
    return wanted;
  }

  /// Whether the axis is logarithmic; values that are not above 0 are then left out.
  ///
  /// @return may be set
  public BooleanProperty log() {
    return log;
  }

  /// What is shown.
  ///
  /// @return what is wanted, where the run has that
  public Quantity shown() {
    return shown;
  }

  /// What there is to choose from.
  ///
  /// @return in the order in which people are offered it
  public List<Quantity> all() {
    return all;
  }

  /// Offers what a run has.
  ///
  /// @param schema of the run
  public void offer(ResultSchema schema) {
    all = Quantity.all(schema);
    choose();
  }

  private void choose() {
    var next =
        all.stream().filter(each -> each.column().equals(wanted.get())).findFirst().orElse(usual);
    // A column's place may differ from run to run, so that an equal name is not enough.
    if (!next.equals(shown)) {
      shown = next;
      changed.run();
    }
  }
}
