package undertone.ui.network;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.ui.parameter.Fields;
import undertone.ui.words.Words;

/// Credentials, proxy and cache.
public final class NetworkView extends VBox {
  private static final Words WORDS = Words.of(NetworkView.class);

  /// The form.
  ///
  /// @param model what it sets
  /// @param cacheUse what the cache has done, in words
  /// @param clear empties the cache
  public NetworkView(NetworkViewModel model, ObservableValue<String> cacheUse, Runnable clear) {
    setId("network");
    getStyleClass().addAll("group", "network");
    var use = new Label();
    use.setId("network-cache-use");
    use.getStyleClass().add("quiet");
    use.setWrapText(true);
    use.textProperty()
        .bind(cacheUse.map(words -> words.isEmpty() ? WORDS.text("cache.empty") : words));
    var empty = new Button(WORDS.text("cache.clear"));
    empty.setId("clear-cache");
    empty.getStyleClass().add("small");
    empty.setTooltip(new Tooltip(WORDS.text("cache.clear.tip")));
    empty.setOnAction(_ -> clear.run());
    getChildren()
        .addAll(
            heading(WORDS.text("credentials")),
            new CredentialsView(model),
            heading(WORDS.text("proxy")),
            Fields.entered(
                "network-proxy",
                WORDS.text("proxy"),
                "system",
                WORDS.text("proxy.tip"),
                model.proxy().value().map(NetworkText::proxy),
                typed -> model.proxy().set(NetworkText.proxy(typed))),
            heading(WORDS.text("cache")),
            Fields.choice(
                "network-cache",
                WORDS.text("answers"),
                WORDS.text("answers.tip"),
                List.of(Which.values()),
                NetworkText::which,
                model.cache().value(),
                model.cache()::set),
            Fields.entered(
                "network-cache-size",
                WORDS.text("cache.most"),
                "",
                WORDS.text("cache.most.tip"),
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
