package undertone.ui.network;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;
import undertone.model.Parameter;
import undertone.ui.parameter.History;
import undertone.ui.parameter.Setting;

/// How the network is used. Every change acts from the next fetch on.
public final class NetworkViewModel {
  private static final System.Logger LOG = System.getLogger(NetworkViewModel.class.getName());

  private final Setting<ProxyChoice> proxy;
  private final Setting<Which> cache;
  private final Setting<Long> cacheMib;
  private final ObservableList<Credential> credentials = FXCollections.observableArrayList();
  private final BooleanProperty remember = new SimpleBooleanProperty();
  private final Consumer<NetworkSettings> apply;
  private final CredentialStore store;

  /// The usual settings, without credentials.
  ///
  /// @param apply takes the settings; called on a thread of its own, one call at a time
  /// @param store keeps credentials
  public NetworkViewModel(Consumer<NetworkSettings> apply, CredentialStore store) {
    this.apply = apply;
    this.store = store;
    var history = new History();
    var usual = NetworkSettings.DEFAULTS;
    proxy =
        new Setting<>(
            "network.proxy",
            usual.proxy(),
            NetworkText::proxy,
            (String text) -> NetworkText.proxy(text),
            history);
    cache = Setting.choice("network.cache", usual.cache().which(), history);
    cacheMib =
        new Setting<>(
            "network.cache.mib",
            usual.cache().bytes() / Parameter.MIB,
            String::valueOf,
            NetworkText::mebibytes,
            history);
    for (var setting : settings()) {
      setting.value().addListener((_, _, _) -> changed());
    }
  }

  /// The way out.
  ///
  /// @return may be set
  public Setting<ProxyChoice> proxy() {
    return proxy;
  }

  /// Whose answers are kept.
  ///
  /// @return may be set
  public Setting<Which> cache() {
    return cache;
  }

  /// How much of them.
  ///
  /// @return in MiB; may be set
  public Setting<Long> cacheMib() {
    return cacheMib;
  }

  /// What is shown to hosts.
  ///
  /// @return grows by [#add] and shrinks by [#remove] only
  public ObservableList<Credential> credentials() {
    return FXCollections.unmodifiableObservableList(credentials);
  }

  /// Whether credentials are kept for the next launch.
  ///
  /// @return may be set
  public BooleanProperty remember() {
    return remember;
  }

  /// What is remembered in the window's settings: nothing secret.
  ///
  /// @return each once
  public List<Setting<?>> settings() {
    return List.of(proxy, cache, cacheMib);
  }

  /// Begins with what is kept. To be called once, when the settings have been recalled.
  public void begin() {
    Thread.ofVirtual()
        .start(() -> {
          try {
            var kept = store.read();
            Platform.runLater(() -> {
              credentials.setAll(kept);
              remember.set(!kept.isEmpty());
              remember.addListener((_, _, _) -> keep());
            });
          } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "credentials: {0}", e.getMessage());
          }
          Platform.runLater(this::changed);
        });
  }

  /// Shows something to a host from now on, in place of what was shown to it before.
  ///
  /// @param credential what to whom
  public void add(Credential credential) {
    credentials.removeIf(each -> each.host().equals(credential.host()));
    credentials.add(credential);
    keep();
    changed();
  }

  /// Shows something to nobody any more.
  ///
  /// @param credential which
  public void remove(Credential credential) {
    credentials.remove(credential);
    keep();
    changed();
  }

  /// All of it.
  ///
  /// @return as it stands
  public NetworkSettings now() {
    return new NetworkSettings(
        credentials, proxy.get(), new CacheChoice(cache.get(), cacheMib.get() * Parameter.MIB));
  }

  private void changed() {
    var now = now();
    apply.accept(now);
  }

  private void keep() {
    var wanted = remember.get() ? List.copyOf(credentials) : List.<Credential>of();
    Thread.ofVirtual()
        .start(() -> {
          try {
            synchronized (store) {
              store.write(wanted);
            }
          } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "credentials: {0}", e.getMessage());
          }
        });
  }
}
