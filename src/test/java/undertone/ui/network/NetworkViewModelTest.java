package undertone.ui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undertone.model.CacheUse;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;
import undertone.model.Parameter;
import undertone.ui.Fx;

class NetworkViewModelTest {
  private final List<NetworkSettings> applied = new ArrayList<>();
  private final NetworkViewModel model =
      new NetworkViewModel(applied::add, CredentialStore.SESSION, Runnable::run, _ -> {});

  private final List<String> troubles = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void everyChangeReachesTheEngine() {
    model.proxy().set(new ProxyChoice.Http("proxy", 3_128));
    model.cache().set(CacheChoice.Which.ALL);
    model.cacheMib().set(5L);
    var key = new Credential("a.example", new NetworkSettings.Key.Bearer("t0k3n"));
    model.add(key);
    assertThat(applied)
        .last()
        .isEqualTo(
            new NetworkSettings(
                List.of(key),
                new ProxyChoice.Http("proxy", 3_128),
                new CacheChoice(CacheChoice.Which.ALL, 5 * Parameter.MIB)));
    model.remove(key);
    assertThat(applied.getLast().credentials()).isEmpty();
  }

  @Test
  void aHostHasOneCredential() {
    model.add(new Credential("a.example", new NetworkSettings.Key.Bearer("one")));
    model.add(new Credential("a.example", new NetworkSettings.Key.Bearer("two")));
    assertThat(model.credentials())
        .containsExactly(new Credential("a.example", new NetworkSettings.Key.Bearer("two")));
  }

  @Test
  void noSecretIsInWhatTheWindowRemembersOrShows() {
    var key = new Credential("a.example", new NetworkSettings.Key.Basic("ann", "hush"));
    model.add(key);
    assertThat(NetworkText.credential(key)).contains("ann").doesNotContain("hush");
    assertThat(model.settings())
        .allSatisfy(setting -> assertThat(setting.remembered()).doesNotContain("hush"));
  }

  @Test
  void aProxyIsTypedAsHostAndPort() {
    assertThat(NetworkText.proxy("http://Proxy:8080/"))
        .isEqualTo(new ProxyChoice.Http("proxy", 8_080));
    assertThat(NetworkText.proxy("none")).isEqualTo(new ProxyChoice.Direct());
    assertThat(NetworkText.proxy("")).isEqualTo(new ProxyChoice.OfSystem());
    for (var wrong : List.of("proxy", "proxy:0", "proxy:65536", "user:hush@proxy:80")) {
      assertThatThrownBy(() -> NetworkText.proxy(wrong)).hasMessageContaining("a proxy is");
    }
  }

  @Test
  void theCacheTellsItsHitsAndItsLimit() {
    assertThat(NetworkText.cache(CacheUse.NONE)).isEmpty();
    assertThat(NetworkText.cache(new CacheUse(1_000, 1_000, 5 << 20, 1 << 30, "")))
        .isEqualTo("cache 1,000 of 1,000 · 5.0 MiB / 1.0 GiB");
    assertThat(NetworkText.cache(new CacheUse(0, 0, 0, 0, "the disk is full")))
        .isEqualTo("no cache: the disk is full");
  }

  @Test
  void credentialsAreKeptOnlyWhenTheUserSaysSoAndOnlyForTheirOwner() throws Exception {
    Fx.start();
    var file = folder.resolve("credentials");
    var key = new Credential("a.example", new NetworkSettings.Key.Bearer("t0k3n"));
    var kept =
        Fx.call(() ->
            new NetworkViewModel(
                applied::add, CredentialStore.in(file), Runnable::run, troubles::add));
    Fx.run(kept::begin);
    Fx.run(() -> kept.add(key));
    assertThat(file).doesNotExist();
    Fx.run(() -> kept.remember().set(true));
    assertThat(file).content().contains("t0k3n");
    var again =
        Fx.call(() ->
            new NetworkViewModel(
                applied::add, CredentialStore.in(file), Runnable::run, troubles::add));
    Fx.run(again::begin);
    Fx.run(() -> assertThat(again.credentials()).containsExactly(key));
    Fx.run(() -> again.remember().set(false));
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadIsToldAndNeverWrittenOver() throws Exception {
    Fx.start();
    var file = Files.writeString(folder.resolve("credentials"), "a.example nonsense\n");
    var broken =
        Fx.call(() ->
            new NetworkViewModel(
                applied::add, CredentialStore.in(file), Runnable::run, troubles::add));
    Fx.run(broken::begin);
    Fx.run(() -> broken.remember().set(true));
    Fx.run(() -> broken.add(new Credential("b.example", new NetworkSettings.Key.Bearer("x"))));
    assertThat(file).hasContent("a.example nonsense");
    assertThat(troubles).singleElement().asString().startsWith("No credentials: ");
  }
}
