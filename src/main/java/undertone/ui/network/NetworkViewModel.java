package undertone.ui.network;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
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
import undertone.ui.words.Words;

/// How the network is used. Every change acts from the next fetch on.
public final class NetworkViewModel {
  private static final Words WORDS = Words.of(NetworkViewModel.class);

  private final Setting<ProxyChoice> proxy;
  private final Setting<Which> cache;
  private final Setting<Long> cacheMib;
  private final ObservableList<Credential> credentials = FXCollections.observableArrayList();
  private final BooleanProperty remember = new SimpleBooleanProperty();
  private final Consumer<NetworkSettings> apply;
  private final CredentialStore store;
  private final Executor behind;
  private final Consumer<String> trouble;
  private boolean begun;

  /// The usual settings, without credentials.
  ///
  /// @param apply takes the settings; called by `behind`, as the store is
  /// @param store keeps credentials
  /// @param behind runs one task after the other, on a thread that may wait
  /// @param trouble takes a sentence where credentials cannot be read or written
  public NetworkViewModel(
      Consumer<NetworkSettings> apply,
      CredentialStore store,
      Executor behind,
      Consumer<String> trouble) {
    this.apply = apply;
    this.store = store;
    this.behind = behind;
    this.trouble = trouble;
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
    behind.execute(() -> {
      try {
        var kept = store.read();
        Platform.runLater(() -> begin(kept));
      } catch (IOException e) {
        // What cannot be read is never written over.
        var why = WORDS.text("credential.unread", String.valueOf(e.getMessage()));
        Platform.runLater(() -> {
          trouble.accept(why);
          changed();
        });
      }
    });
  }

  private void begin(List<Credential> kept) {
    kept.forEach(credential -> put(credential));
    remember.set(!kept.isEmpty());
    remember.addListener((_, _, _) -> keep());
    begun = true;
    changed();
  }

  /// Shows something to a host from now on, in place of what was shown to it before.
  ///
  /// @param credential what to whom
  public void add(Credential credential) {
    put(credential);
    keep();
    changed();
  }

  private void put(Credential credential) {
    credentials.removeIf(each ->
        each.host().equals(credential.host()) && header(each).equalsIgnoreCase(header(credential)));
    credentials.add(credential);
  }

  /// A host may be shown several things, but one header only once.
  private static String header(Credential credential) {
    return credential.key() instanceof NetworkSettings.Key.Header(String name, _)
        ? name
        : "Authorization";
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
    behind.execute(() -> apply.accept(now));
  }

  private void keep() {
    if (!begun) {
      return;
    }
    var wanted = remember.get() ? List.copyOf(credentials) : List.<Credential>of();
    behind.execute(() -> {
      try {
        store.write(wanted);
      } catch (IOException | IllegalArgumentException e) {
        var why = WORDS.text("credential.unkept", String.valueOf(e.getMessage()));
        Platform.runLater(() -> trouble.accept(why));
      }
    });
  }
}
