package undertone.ui.analysis;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import undertone.model.PluginInfo;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// The analyses in the user's plug-in folder: each to be ticked; one that cannot be used says why.
final class PluginsView extends VBox {
  private static final Words WORDS = Words.of(PluginsView.class);

  private final AnalysisViewModel model;
  private final VBox found = new VBox();

  PluginsView(AnalysisViewModel model, Runnable openFolder) {
    this.model = model;
    getStyleClass().add("group");
    found.getStyleClass().add("group");
    found.setId("plugins");
    getChildren()
        .addAll(
            found,
            new HBox(
                6,
                button(
                    "plugin-folder",
                    WORDS.text("plugins.folder"),
                    WORDS.text("plugins.folder.tip"),
                    openFolder),
                button(
                    "plugin-refresh",
                    WORDS.text("plugins.refresh"),
                    WORDS.text("plugins.refresh.tip"),
                    model::refresh)));
    model.plugins().addListener((_, _, now) -> show(now));
    show(model.plugins().get());
  }

  private static Button button(String id, String text, String tip, Runnable action) {
    var button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(List<PluginInfo> plugins) {
    found.getChildren().clear();
    for (var plugin : plugins) {
      var name = plugin.name();
      var box =
          Fields.tick(
              "plugin-" + name,
              name,
              plugin.trouble().isEmpty() ? plugin.description() : plugin.trouble(),
              model.spec().value().map(now -> now.plugins().contains(name)),
              on ->
                  model.change(edit -> {
                    edit.plugins.remove(name);
                    if (on) {
                      edit.plugins.add(name);
                    }
                  }));
      found.getChildren().add(box);
      if (!plugin.trouble().isEmpty()) {
        var trouble = new Label(plugin.trouble());
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("refusal", "indented");
        found.getChildren().add(trouble);
      }
    }
  }
}
