package undertone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import undertone.model.NetworkSettings;
import undertone.model.NetworkSettings.CacheChoice;
import undertone.model.NetworkSettings.CacheChoice.Which;
import undertone.model.NetworkSettings.Credential;
import undertone.model.NetworkSettings.ProxyChoice;

class NetworkOptionsTest {
  @TempDir private Path folder;

  @Test
  void credentialsAreThoseOfTheUsersFileOrOfTheOneThatIsNamed() throws Exception {
    var usual = folder.resolve("credentials");
    only(Files.writeString(usual, "a.org bearer usual\n"), "rw-------");
    var other = folder.resolve("other");
    only(Files.writeString(other, "a.org bearer other\n"), "rw-------");
    assertThat(network("--seed 1", true).credentials())
        .containsExactly(new Credential("a.org", new NetworkSettings.Key.Bearer("usual")));
    assertThat(network("--credentials " + other, true).credentials())
        .containsExactly(new Credential("a.org", new NetworkSettings.Key.Bearer("other")));
  }

  @Test
  void credentialsThatCannotBeReadAreToldWithoutWhatIsInThem() throws Exception {
    var file = folder.resolve("broken");
    only(Files.writeString(file, "a.org basik sesame\n"), "rw-------");
    assertThatThrownBy(() -> network("--credentials " + file, true))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(file + ", line 1: ")
        .hasMessageNotContaining("sesame");
    assertThatThrownBy(() -> network("--credentials nowhere", true))
        .isInstanceOf(UsageException.class)
        .hasMessage("--credentials: nowhere does not exist");
  }

  @Test
  void withoutOptionsTheUsualHolds() throws Exception {
    assertThat(network("--seed 1", true)).isEqualTo(NetworkSettings.DEFAULTS);
  }

  @Test
  void aComparisonFetchesEveryTimeUnlessACacheIsWanted() throws Exception {
    assertThat(network("--seed 1", false).cache().which()).isEqualTo(Which.NONE);
    assertThat(network("--cache 5MiB", false).cache())
        .isEqualTo(new CacheChoice(Which.REMOTE, 5 << 20));
  }

  @Test
  void theCacheMayKeepEverythingOrNothing() throws Exception {
    assertThat(network("--cache-all", true).cache().which()).isEqualTo(Which.ALL);
    assertThat(network("--cache-all --cache 2GiB", true).cache())
        .isEqualTo(new CacheChoice(Which.ALL, 2L << 30));
    assertThat(network("--no-cache", true).cache().which()).isEqualTo(Which.NONE);
  }

  @Test
  void aProxyIsTheSystemsNoneOrOneByItsAddress() throws Exception {
    assertThat(network("--proxy system", true).proxy()).isEqualTo(new ProxyChoice.OfSystem());
    assertThat(network("--proxy None", true).proxy()).isEqualTo(new ProxyChoice.Direct());
    assertThat(network("--proxy http://proxy.example.org:3128/", true).proxy())
        .isEqualTo(new ProxyChoice.Http("proxy.example.org", 3_128));
    assertThat(network("--proxy [::1]:80", true).proxy())
        .isEqualTo(new ProxyChoice.Http("[::1]", 80));
  }

  private NetworkSettings network(String line, boolean cached) throws UsageException {
    return NetworkOptions.of(
        new CommandLine(CommandSpecs.root()).parseArgs(("run " + line).split(" ")).subcommand(),
        folder.resolve("credentials"),
        cached);
  }

  private static void only(Path file, String permissions) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
