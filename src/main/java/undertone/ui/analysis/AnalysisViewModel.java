package undertone.ui.analysis;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import undertone.model.AnalysisSpec;
import undertone.model.AnalysisText;
import undertone.model.PluginInfo;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// What the next run looks for. At first nothing beyond the periodogram's peak and the statistics
/// that every run has.
public final class AnalysisViewModel {
  private final Setting<AnalysisSpec> spec;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final Supplier<List<PluginInfo>> find;
  private final ReadOnlyObjectWrapper<List<PluginInfo>> plugins =
      new ReadOnlyObjectWrapper<>(List.of());

  /// The usual analysis.
  ///
  /// @param history keeps the changes
  /// @param plugins looks into the user's plug-in folder; called on a thread of its own
  public AnalysisViewModel(History history, Supplier<List<PluginInfo>> plugins) {
    this.find = plugins;
    spec =
        new Setting<>(
            "analysis", AnalysisSpec.DEFAULTS, AnalysisText::of, AnalysisText::parse, history);
  }

  /// All of it.
  ///
  /// @return may be set
  public Setting<AnalysisSpec> spec() {
    return spec;
  }

  /// Changes a part of it; can be undone.
  ///
  /// @param change what is different
  /// @throws IllegalArgumentException with a sentence for people where a number is out of range
  void change(Consumer<AnalysisEdit> change) {
    var edit = new AnalysisEdit(spec.get());
    change.accept(edit);
    spec.set(edit.spec());
  }

  /// Whether its controls are shown.
  ///
  /// @return may be set
  public BooleanProperty open() {
    return open;
  }

  /// The analyses in the user's plug-in folder, as they were when it was looked into last.
  ///
  /// @return observable
  public ReadOnlyObjectProperty<List<PluginInfo>> plugins() {
    return plugins.getReadOnlyProperty();
  }

  /// Looks into the plug-in folder again; [#plugins] changes some time later.
  public void refresh() {
    Thread.ofVirtual()
        .start(() -> {
          var found = List.copyOf(find.get());
          Platform.runLater(() -> plugins.set(found));
        });
  }

  /// Everything that is remembered.
  ///
  /// @return each once
  public List<Setting<?>> settings() {
    return List.of(spec);
  }
}
