package undertone.ui.network;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.ui.parameter.Fields;

/// Credentials, proxy and cache.
public final class NetworkView extends VBox {

  /// The form.
  ///
  /// @param model what it sets
  /// @param cacheUse what the cache has done, in words
  /// @param clear empties the cache
  public NetworkView(NetworkViewModel model, ObservableValue<String> cacheUse, Runnable clear) {
    setPadding(new Insets(12, 0, 0, 12)); // the pane around it leaves none on these sides
    setId("network");
    getStyleClass().addAll("group", "network");
    var use = new Label();
    use.setId("network-cache-use");
    use.getStyleClass().add("quiet");
    use.setWrapText(true);
    use.textProperty()
        .bind(cacheUse.map(words -> words.isEmpty() ? "The cache has nothing yet." : words));
    var empty = new Button("Clear cache");
    empty.setId("clear-cache");
    empty.getStyleClass().add("small");
    empty.setTooltip(new Tooltip("Forgets everything that was fetched"));
    empty.setOnAction(_ -> clear.run());
    getChildren()
        .addAll(
            heading("Credentials"),
            new CredentialsView(model),
            heading("Proxy"),
            Fields.entered(
                "network-proxy",
                "Proxy",
                "system",
                "system: as the environment says. none. Or a host and a port. This machine is"
                    + " always reached without one. Default: system.",
                model.proxy().value().map(NetworkText::proxy),
                typed -> model.proxy().set(NetworkText.proxy(typed))),
            heading("Cache"),
            Fields.choice(
                "network-cache",
                "Keep answers",
                "Whose answers are kept on the disk, so that a second run over the same data does"
                    + " not download it again. Default: for other machines.",
                List.of(Which.values()),
                NetworkText::which,
                model.cache().value(),
                model.cache()::set),
            Fields.entered(
                "network-cache-size",
                "At most",
                "",
                "The most that they may take on the disk, in MiB. Default: 1,024 MiB.",
                model.cacheMib().value().map(mib -> String.format(Locale.ROOT, "%,d MiB", mib)),
                typed -> model.cacheMib().set(NetworkText.mebibytes(typed))),
            use,
            empty);
  }

  private static Node heading(String text) {
    var heading = new Label(text.toUpperCase(Locale.ROOT));
    heading.getStyleClass().add("group-title");
    return heading;
  }
}
