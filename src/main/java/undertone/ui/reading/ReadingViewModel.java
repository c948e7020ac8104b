package undertone.ui.reading;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import undertone.model.ReadingSpec;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// How recordings of the user's own are read. At first everything is left to the formats, and no
/// sample rate is known.
public final class ReadingViewModel {
  private final Setting<ReadingSpec> spec;
  private final BooleanProperty open = new SimpleBooleanProperty();

  /// Everything is left to the formats.
  ///
  /// @param history keeps the changes
  public ReadingViewModel(History history) {
    spec =
        new Setting<>(
            "reading",
            ReadingSpec.DEFAULTS,
            ReadingText::remembered,
            ReadingText::recalled,
            history);
  }

  /// All of it.
  ///
  /// @return may be set
  public Setting<ReadingSpec> spec() {
    return spec;
  }

  /// Whether its controls are shown.
  ///
  /// @return may be set
  public BooleanProperty open() {
    return open;
  }

  /// Everything that is remembered.
  ///
  /// @return each once
  public List<Setting<?>> settings() {
    return List.of(spec);
  }
}
